import type { Point } from "../../geometry.ts";

/** Something that lies on the sheet: the first and last pixel of it in each row and each column. */
export interface LaidPiece {
  /** Pixels between the first and the last of its rows: what is light within a card belongs to it. */
  readonly area: number;
  readonly rim: readonly Point[];
}

/** The things that hang together, gaps of up to `gap` pixels closed, that have at least so many pixels. */
export function piecesOf(
  laid: Uint8Array,
  { width, height }: { width: number; height: number },
  { gap, least }: { gap: number; least: number },
): LaidPiece[] {
  const joined = grown(laid, width, height, gap);
  const seen = new Uint8Array(joined.length);
  const pieces: LaidPiece[] = [];
  for (let start = 0; start < joined.length; start++) {
    if (joined[start] === 0 || seen[start] === 1) continue;
    const places = flood(joined, seen, start, width);
    // Only what was there before it was grown counts for where it ends.
    const own = places.filter((at) => laid[at] === 1);
    if (own.length >= least) pieces.push(pieceOf(own, width));
  }
  return pieces;
}

/** Each pixel also where one is within `by` pixels, along rows and then along columns. */
function grown(laid: Uint8Array, width: number, height: number, by: number): Uint8Array {
  const wide = new Uint8Array(laid.length);
  const both = new Uint8Array(laid.length);
  for (let y = 0; y < height; y++)
    spread(laid, wide, { from: y * width, step: 1, count: width }, by);
  for (let x = 0; x < width; x++) spread(wide, both, { from: x, step: width, count: height }, by);
  return both;
}

interface Line {
  readonly from: number;
  readonly step: number;
  readonly count: number;
}

function spread(from: Uint8Array, to: Uint8Array, line: Line, by: number): void {
  let until = -1;
  for (let i = -by; i < line.count; i++) {
    const ahead = i + by;
    if (ahead < line.count && from[line.from + ahead * line.step] === 1) until = ahead + by;
    if (i >= 0 && i <= until) to[line.from + i * line.step] = 1;
  }
}

function flood(on: Uint8Array, seen: Uint8Array, start: number, width: number): number[] {
  const places = [start];
  seen[start] = 1;
  for (let next = 0; next < places.length; next++) {
    const at = places[next] ?? 0;
    const x = at % width;
    for (const to of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (to < 0 || to >= on.length || on[to] === 0 || seen[to] === 1) continue;
      seen[to] = 1;
      places.push(to);
    }
  }
  return places;
}

function pieceOf(places: readonly number[], width: number): LaidPiece {
  const rows = new Map<number, { low: number; high: number }>();
  const columns = new Map<number, { low: number; high: number }>();
  for (const at of places) {
    const [x, y] = [at % width, Math.floor(at / width)];
    widen(rows, y, x);
    widen(columns, x, y);
  }
  // A pixel's own edges, not its middle: the outline runs around it.
  const ofRows = [...rows].flatMap(([y, { low, high }]) => [
    { x: low, y: y + 0.5 },
    { x: high + 1, y: y + 0.5 },
  ]);
  const ofColumns = [...columns].flatMap(([x, { low, high }]) => [
    { x: x + 0.5, y: low },
    { x: x + 0.5, y: high + 1 },
  ]);
  const area = [...rows.values()].reduce((sum, { low, high }) => sum + high + 1 - low, 0);
  return { area, rim: [...ofRows, ...ofColumns] };
}

function widen(spans: Map<number, { low: number; high: number }>, key: number, at: number): void {
  const span = spans.get(key);
  if (!span) spans.set(key, { low: at, high: at });
  else if (at < span.low) span.low = at;
  else if (at > span.high) span.high = at;
}
