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

/** So many choices are decoded; those after them are unlikely. */
const tried = 8;

/** Lines of a zone begin below one another, give or take so many characters. */
const askew = 1.3;

/** The ways to take so many places of each line, the likeliest first: all lines begin below one another. */
function choicesOf(lines: readonly Seen[], count: number): Window[][] {
  const [first, ...others] = lines.map(({ columns, grid }) => windowsOf(columns, grid, count));
  if (!first) return [];
  return first
    .flatMap((window) => {
      const below = others.map((windows) => beneath(window, windows));
      const nearest = below.flatMap(([one]) => one ?? []);
      const likeliest = below.flatMap(([, one]) => one ?? []);
      const ways = nearest.every((one) => likeliest.includes(one))
        ? [nearest]
        : [nearest, likeliest];
      return ways.flatMap((way) => (way.length === others.length ? [[window, ...way]] : []));
    })
    .toSorted((one, other) => scoreOf(other) - scoreOf(one))
    .slice(0, tried);
}

/** Of the windows that begin about where another line's does: the one that is the nearest, and the likeliest. */
function beneath({ start, pitch }: Window, windows: readonly Window[]): (Window | undefined)[] {
  const away = (window: Window) => Math.abs(window.start - start);
  const near = windows.filter((window) => away(window) < askew * pitch);
  return [
    near.toSorted((one, other) => away(one) - away(other))[0],
    near.toSorted((one, other) => other.score - one.score)[0],
  ];
}

function scoreOf(windows: readonly Window[]): number {
  return windows.reduce((sum, { score }) => sum + score, 0);
}
