import { bandsOf, type Run } from "./runs.ts";

/** A line of print: along y = `slope` · x + `at`, from `left` to `right`, `tall` pixels high. */
export interface TextLine {
  readonly left: number;
  readonly right: number;
  readonly slope: number;
  readonly at: number;
  readonly tall: number;
}

/** A line of machine-readable print is so many times as long as it is high; others are of no interest. */
const proportion = { least: 9, most: 90 };

/** Steeper than this is another turn of the picture, or no line. */
const steepest = 0.25;

/** The long lines of print, roughly level, in a map of print. */
export function textLines(print: Uint8Array, width: number, height: number): TextLine[] {
  return bandsOf(print, width, height)
    .flatMap(linesOf)
    .filter((line) => {
      const share = (line.right - line.left) / line.tall;
      return share >= proportion.least && share <= proportion.most && line.tall >= 4;
    });
}

/** A band's lines: its print along its slope, cut where there is little of it. */
function linesOf(band: readonly Run[]): TextLine[] {
  const fit = fitted(band);
  if (!fit || Math.abs(fit.slope) > steepest) return [];
  const away = offsets(band, fit);
  const lowest = away.reduce((least, offset) => Math.min(least, offset), 0);
  const highest = away.reduce((most, offset) => Math.max(most, offset), 0);
  const profile = new Uint32Array(highest - lowest + 1);
  for (const offset of away) profile[offset - lowest] = (profile[offset - lowest] ?? 0) + 1;
  return parts(profile).flatMap(({ from, to }) => {
    const [low, high] = [from + lowest, to + lowest];
    const own = band.filter(({ y, from: x, to: end }) => {
      const offset = y - (fit.slope * (x + end)) / 2 - fit.at;
      return offset >= low - 1 && offset < high + 1;
    });
    if (own.length === 0) return [];
    const left = Math.min(...own.map((run) => run.from));
    const right = Math.max(...own.map((run) => run.to));
    return [{ left, right, slope: fit.slope, at: fit.at + (low + high) / 2, tall: high - low }];
  });
}

/** How far below the band's middle line every fourth pixel of its runs lies. */
function offsets(band: readonly Run[], { slope, at }: { slope: number; at: number }): number[] {
  const away: number[] = [];
  for (const { y, from, to } of band) {
    for (let x = from; x < to; x += 4) away.push(Math.round(y - slope * x - at));
  }
  return away;
}

/** The rows where there is print for at least a part of the fullest row. */
function parts(profile: Uint32Array): { from: number; to: number }[] {
  const enough = 0.4 * profile.reduce((most, value) => Math.max(most, value), 0);
  const found: { from: number; to: number }[] = [];
  let from = -1;
  for (let row = 0; row <= profile.length; row++) {
    const isFull = row < profile.length && (profile[row] ?? 0) >= enough;
    if (isFull && from < 0) from = row;
    if (isFull || from < 0) continue;
    found.push({ from, to: row });
    from = -1;
  }
  return found;
}

/** The straight line through a band's pixels (least squares). */
function fitted(band: readonly Run[]): { slope: number; at: number } | null {
  let [n, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
  for (const { y, from, to } of band) {
    const count = to - from;
    const middle = (from + to) / 2;
    n += count;
    sx += count * middle;
    sy += count * y;
    sxx += count * middle * middle + (count * count * count) / 12;
    sxy += count * middle * y;
  }
  const spread = sxx - (sx * sx) / n;
  if (n === 0 || spread <= 0) return null;
  const slope = (sxy - (sx * sy) / n) / spread;
  return { slope, at: sy / n - (slope * sx) / n };
}
