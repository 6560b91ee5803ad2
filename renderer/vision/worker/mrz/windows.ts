import type { Evidence } from "./decode/evidence.ts";
import { evidenceAt, type Columns, type Grid } from "./grid.ts";

/** How many characters a line of a zone has. */
export const lengths = [30, 36, 44] as const;

/** A choice of so many neighbouring places of a line. */
export interface Window {
  readonly places: readonly Evidence[];
  /** The middle of its first place, in columns; the strips of a zone's lines begin one above the other. */
  readonly start: number;
  readonly pitch: number;
  /** How well the choice takes in what stands out; only differences mean anything. */
  readonly score: number;
}

/** So many places before and after the ones seen may have been missed. */
const beyond = 4;

/**
 * The choices of exactly `count` places from a line: print that was missed at the ends is added by the pitch, what is
 * too much there is left out. None where the line is of another length.
 */
export function windowsOf(columns: Columns, grid: Grid, count: number): Window[] {
  const seen = grid.middles.length;
  if (Math.abs(seen - count) > beyond) return [];
  const middles = extended(grid.middles);
  const places = middles.map((at) => evidenceAt(columns, at));
  const shown = places.map((evidence, at) => shownAt(columns, middles[at] ?? 0, evidence));
  return Array.from({ length: middles.length - count + 1 }, (_, from) => ({
    places: places.slice(from, from + count),
    start: middles[from] ?? 0,
    pitch: ((middles[from + count - 1] ?? 0) - (middles[from] ?? 0)) / (count - 1),
    score: shown.reduce((sum, share, at) => {
      const isIn = at >= from && at < from + count;
      return sum + Math.log(Math.max(0.02, isIn ? share : 1 - share));
    }, 0),
  }));
}

/** How likely any character stands at a place; none beyond the strip. */
function shownAt({ count }: Columns, middle: number, evidence: Evidence): number {
  if (middle < 0 || middle > count - 1) return 0;
  return evidence.reduce((sum, share) => sum + share, 0);
}

function extended(middles: readonly number[]): number[] {
  const first = middles[0] ?? 0;
  const last = middles.at(-1) ?? 0;
  const head = ((middles[8] ?? last) - first) / Math.min(8, middles.length - 1);
  const tail = (last - (middles.at(-9) ?? first)) / Math.min(8, middles.length - 1);
  const steps = Array.from({ length: beyond }, (_, at) => at + 1);
  return [
    ...steps.toReversed().map((step) => first - head * step),
    ...middles,
    ...steps.map((step) => last + tail * step),
  ];
}
