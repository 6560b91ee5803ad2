import { better, decode, type Decoded } from "./decode/decode.ts";
import type { Columns, Grid } from "./grid.ts";
import { lengths, windowsOf, type Window } from "./windows.ts";

/** A line as the reader saw it. */
export interface Seen {
  readonly columns: Columns;
  readonly grid: Grid;
}

/** The best reading of any of these lists of lines, each from top to bottom; the first that is valid is it. */
export function decodeBest(lists: readonly (readonly Seen[])[]): Decoded | null {
  const readings: Decoded[] = [];
  for (const lines of lists) {
    for (const choice of lengths.flatMap((count) => choicesOf(lines, count))) {
      const read = decode(choice.map(({ places }) => places));
      if (read?.valid) return read;
      if (read) readings.push(read);
    }
  }
  return readings.toSorted(better)[0] ?? null;
}

/** The ways to take so many places of each line, the likeliest first. */
function choicesOf(lines: readonly Seen[], count: number): Window[][] {
  const windows = lines.map(({ columns, grid }) => windowsOf(columns, grid, count));
  return combined(windows).toSorted((one, other) => scoreOf(other) - scoreOf(one));
}

function scoreOf(windows: readonly Window[]): number {
  return windows.reduce((sum, { score }) => sum + score, 0);
}

/** Every way to take one window of each line. */
function combined(windows: readonly (readonly Window[])[]): Window[][] {
  return windows.reduce<Window[][]>(
    (lists, line) => lists.flatMap((list) => line.map((window) => [...list, window])),
    [[]],
  );
}
