import type { Point, Quad } from "../../../geometry.ts";
import { mapped } from "./network.ts";

/** The convex hull of all places of the map that belong to the document, clockwise. */
export function hullOf(area: Float32Array): readonly Point[] {
  const points: Point[] = [];
  for (let y = 0; y < mapped.height; y++) {
    const row = area.subarray(y * mapped.width, (y + 1) * mapped.width);
    const first = row.findIndex((value) => value >= 0.5);
    if (first === -1) continue;
    const last = row.findLastIndex((value) => value >= 0.5);
    // Each place is a square; its outer corners span the hull.
    for (const x of [first, last + 1]) points.push({ x, y }, { x, y: y + 1 });
  }
  return convexHull(points);
}

/** Andrew's monotone chain. */
function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())];
}

function halfHull(sorted: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of sorted) {
    while (chain.length >= 2 && !turns(chain.at(-2), chain.at(-1), point)) chain.pop();
    chain.push(point);
  }
  return chain.slice(0, -1);
}

function turns(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  return a !== undefined && b !== undefined && cross(a, b, c) > 0;
}

function cross(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/**
 * The quadrilateral around a hull that takes in the least more than it: sides are left out one after the other,
 * their neighbours prolonged until they meet. Undefined where no four sides do so.
 */
export function quadAround(hull: readonly Point[]): Quad | undefined {
  let corners = [...hull];
  while (corners.length > 4) {
    const next = withoutASide(corners);
    if (!next) return undefined;
    corners = next;
  }
  const [a, b, c, d] = corners;
  return a && b && c && d ? [a, b, c, d] : undefined;
}

function withoutASide(corners: readonly Point[]): Point[] | undefined {
  const at = (index: number) => corners[(index + corners.length) % corners.length];
  let best: { index: number; tip: Point; added: number } | undefined;
  for (const index of corners.keys()) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const tip = before && from && to && after && meeting(before, from, to, after);
    if (!tip) continue;
    const added = Math.abs(cross(from, to, tip)) / 2;
    if (!best || added < best.added) best = { index, tip, added };
  }
  if (!best) return undefined;
  const { index, tip } = best;
  const next = (index + 1) % corners.length;
  return corners.flatMap((corner, place) =>
    place === next ? [] : [place === index ? tip : corner],
  );
}

/** Where the side that ends at `from` and the one that begins at `to` meet when both are prolonged. */
function meeting(before: Point, from: Point, to: Point, after: Point): Point | undefined {
  const [ux, uy] = [from.x - before.x, from.y - before.y];
  const [vx, vy] = [to.x - after.x, to.y - after.y];
  const sine = ux * vy - uy * vx;
  if (Math.abs(sine) < 1e-6) return undefined;
  const along = ((to.x - from.x) * vy - (to.y - from.y) * vx) / sine;
  const back = ((to.x - from.x) * uy - (to.y - from.y) * ux) / sine;
  if (along < 0 || back < 0) return undefined;
  return { x: from.x + along * ux, y: from.y + along * uy };
}
