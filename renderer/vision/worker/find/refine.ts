import type { Point, Quad } from "../../geometry.ts";
import { crossing } from "./crossing.ts";
import type { Edges } from "./edges.ts";
import type { Line } from "./lines.ts";

/** Pixels to either side of the rough line where its edge is looked for. */
const reach = 4;

/** Share of a side at each end that is left out, for round corners. */
const roundCorner = 0.1;

/** The outline with each side laid through the edge it follows, to a part of a pixel. */
export function refine(quad: Quad, edges: Edges): Quad {
  const [a, b, c, d] = quad;
  const [top, right, bottom, left] = [
    sideThrough(a, b, edges),
    sideThrough(b, c, edges),
    sideThrough(c, d, edges),
    sideThrough(d, a, edges),
  ];
  const corner = (one: Line, other: Line, rough: Point): Point =>
    crossing(one, other, edges, 0.5) ?? rough;
  return [
    corner(left, top, a),
    corner(top, right, b),
    corner(right, bottom, c),
    corner(bottom, left, d),
  ];
}

function sideThrough(from: Point, to: Point, edges: Edges): Line {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const normal = { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
  const places: Point[] = [];
  for (let at = roundCorner * length; at < (1 - roundCorner) * length; at++) {
    const base = {
      x: from.x + ((to.x - from.x) * at) / length,
      y: from.y + ((to.y - from.y) * at) / length,
    };
    const across = edgeAcross(base, normal, edges);
    if (across !== undefined) places.push({ x: at - length / 2, y: across });
  }
  const { slope, offset } = fitLine(places);
  return lineThrough(from, to, length, slope, offset);
}

/** How far along the normal the edge's middle lies; undefined where there is none. */
function edgeAcross(base: Point, normal: Point, edges: Edges): number | undefined {
  let [sum, weighted] = [0, 0];
  for (let across = -reach; across <= reach; across++) {
    const x = Math.round(base.x + across * normal.x);
    const y = Math.round(base.y + across * normal.y);
    if (x < 1 || y < 1 || x >= edges.width - 1 || y >= edges.height - 1) continue;
    const at = y * edges.width + x;
    const slope = Math.abs((edges.dx[at] ?? 0) * normal.x + (edges.dy[at] ?? 0) * normal.y);
    // The square lets the sharpest edge speak, and its tails place it between two pixels.
    const weight = (edges.evidence[at] ?? 0) * slope * slope;
    sum += weight;
    weighted += weight * across;
  }
  return sum > 0 ? weighted / sum : undefined;
}

/** The straight line y = offset + slope · x, fitted twice: places far off the first one are dropped. */
function fitLine(places: readonly Point[]): { slope: number; offset: number } {
  const first = leastSquares(places);
  const near = places.filter(({ x, y }) => Math.abs(y - first.offset - first.slope * x) < 1.5);
  return near.length > places.length / 3 ? leastSquares(near) : first;
}

function leastSquares(places: readonly Point[]): { slope: number; offset: number } {
  const count = places.length;
  if (count < 2) return { slope: 0, offset: 0 };
  const meanX = places.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = places.reduce((sum, { y }) => sum + y, 0) / count;
  let [together, spread] = [0, 0];
  for (const { x, y } of places) {
    together += (x - meanX) * (y - meanY);
    spread += (x - meanX) ** 2;
  }
  const slope = spread > 0 ? together / spread : 0;
  return { slope, offset: meanY - slope * meanX };
}

/** The line that lies `offset` off the middle of a side along its normal, and turned by `slope`. */
function lineThrough(from: Point, to: Point, length: number, slope: number, offset: number): Line {
  const [tx, ty] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [nx, ny] = [ty, -tx];
  const middle = { x: (from.x + to.x) / 2 + offset * nx, y: (from.y + to.y) / 2 + offset * ny };
  const norm = Math.hypot(1, slope);
  const [cos, sin] = [(nx - slope * tx) / norm, (ny - slope * ty) / norm];
  return { cos, sin, offset: middle.x * cos + middle.y * sin, votes: 0 };
}
