import type { Edges } from "./edges.ts";

/** A straight edge: the places where x·cos + y·sin = offset. */
export interface Line {
  readonly cos: number;
  readonly sin: number;
  readonly offset: number;
  readonly votes: number;
}

/** Directions of a line's normal, over half a turn. */
const directions = 180;

/** An edge pixel votes for its own direction and this many to either side. */
const spread = 2;

/** Weaker pixels don't vote. */
const leastEvidence = 0.25;

/** The strongest straight edges of a picture, strongest first (Hough; Duda and Hart, 1972). */
export function findLines(edges: Edges, most: number): Line[] {
  const { width, height } = edges;
  const reach = Math.ceil(Math.hypot(width, height));
  const votes = new Float32Array(directions * 2 * reach);
  vote(edges, votes, reach);
  return peaks(votes, 2 * reach, Math.min(width, height) * 0.08)
    .slice(0, most)
    .map(({ direction, row, height: count }) => ({
      cos: Math.cos((direction * Math.PI) / directions),
      sin: Math.sin((direction * Math.PI) / directions),
      offset: row - reach,
      votes: count,
    }));
}

function vote(
  { width, height, dx, dy, evidence }: Edges,
  votes: Float32Array,
  reach: number,
): void {
  const angles = Array.from({ length: directions }, (_, at) => (at * Math.PI) / directions);
  const cos = Float32Array.from(angles, Math.cos);
  const sin = Float32Array.from(angles, Math.sin);
  for (let y = 1, at = width; y < height - 1; y++) {
    for (let x = 0; x < width; x++, at++) {
      const weight = evidence[at] ?? 0;
      if (weight < leastEvidence || !isRidge(evidence, at, width, dx[at] ?? 0, dy[at] ?? 0))
        continue;
      const angle = Math.atan2(dy[at] ?? 0, dx[at] ?? 0);
      const own = Math.round((angle / Math.PI) * directions) + 2 * directions;
      for (let next = own - spread; next <= own + spread; next++) {
        const direction = next % directions;
        const offset = x * (cos[direction] ?? 0) + y * (sin[direction] ?? 0);
        const cell = direction * 2 * reach + Math.round(offset) + reach;
        votes[cell] = (votes[cell] ?? 0) + weight;
      }
    }
  }
}

/** Whether the edge is strongest here, seen across it. */
function isRidge(
  evidence: Float32Array,
  at: number,
  width: number,
  dx: number,
  dy: number,
): boolean {
  const [ax, ay] = [Math.abs(dx), Math.abs(dy)];
  const sideways = ax > 0.4 * ay ? 1 : 0;
  const downwards = ay > 0.4 * ax ? width : 0;
  const step = dx * dy < 0 ? downwards - sideways : downwards + sideways;
  const here = evidence[at] ?? 0;
  return here >= (evidence[at - step] ?? 0) && here > (evidence[at + step] ?? 0);
}

interface Peak {
  readonly direction: number;
  readonly row: number;
  readonly height: number;
}

/** Cells that no better one is near to; two sides of a shadow's seam may both stay. */
function peaks(votes: Float32Array, rows: number, least: number): Peak[] {
  const found: Peak[] = [];
  for (let direction = 0; direction < directions; direction++) {
    for (let row = 3; row < rows - 3; row++) {
      const height = votes[direction * rows + row] ?? 0;
      if (height < least || !isPeak(votes, rows, direction, row, height)) continue;
      found.push({ direction, row, height });
    }
  }
  return found.toSorted((a, b) => b.height - a.height);
}

function isPeak(
  votes: Float32Array,
  rows: number,
  direction: number,
  row: number,
  height: number,
): boolean {
  for (let turn = -3; turn <= 3; turn++) {
    const other = direction + turn;
    const wraps = other < 0 || other >= directions;
    const column = (other + directions) % directions;
    // Half a turn on, the same line has the opposite offset.
    const middle = wraps ? rows - row : row;
    for (let near = middle - 3; near <= middle + 3; near++) {
      const rival = votes[column * rows + near] ?? 0;
      const comesFirst = column < direction || (column === direction && near < row);
      if (rival > height || (rival === height && comesFirst)) return false;
    }
  }
  return true;
}
