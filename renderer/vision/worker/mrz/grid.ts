import { alphabet, nothing } from "../../mrz/alphabet.ts";
import type { Evidence } from "./decode/evidence.ts";

/** What the reader says of a line: for each of `count` columns 38 likelihoods that together are 1, column after column. */
export interface Columns {
  readonly count: number;
  readonly likely: Float32Array;
}

/** The places of a line, evenly spaced, and what stands there. */
export interface Grid {
  readonly places: readonly Evidence[];
  /** The middle of each place, in columns. */
  readonly middles: readonly number[];
  /** The mean likelihood of the characters that stand out, 0 … 1. */
  readonly clear: number;
}

const answers = nothing + 1;

/**
 * The grid of characters in a line: machine-readable print has a fixed pitch, so a character that the reader has
 * missed leaves a gap of twice the pitch, and one that it has seen twice none. Null where there are fewer than `fewest`.
 */
export function gridOf(columns: Columns, fewest: number): Grid | null {
  const peaks = peaksOf(columns);
  const pitch = pitchOf(peaks.map(({ at }) => at));
  if (peaks.length < fewest || pitch === null) return null;
  const even = withoutDoubles(peaks, pitch);
  const run = longestRun(even, pitch);
  if (run.length < fewest) return null;
  const middles = withMissing(run.map(({ at }) => at));
  const clear = run.reduce((sum, { height }) => sum + height, 0) / run.length;
  return { places: middles.map((at) => evidenceAt(columns, at)), middles, clear };
}

interface Peak {
  readonly at: number;
  readonly height: number;
}

/** The middles of the runs of columns that show one and the same character. */
function peaksOf(columns: Columns): Peak[] {
  const peaks: Peak[] = [];
  let [weight, sum, height, shown] = [0, 0, 0, nothing];
  for (let column = 0; column <= columns.count; column++) {
    const best = column < columns.count ? likeliest(columns, column) : nothing;
    if (best !== shown) {
      if (shown !== nothing) peaks.push({ at: sum / weight, height });
      [weight, sum, height, shown] = [0, 0, 0, best];
    }
    if (best !== nothing) {
      const likely = columns.likely[column * answers + best] ?? 0;
      weight += likely;
      sum += likely * column;
      height = Math.max(height, likely);
    }
  }
  return peaks;
}

function likeliest({ likely }: Columns, column: number): number {
  let best = nothing;
  for (let at = 0; at < answers; at++) {
    if ((likely[column * answers + at] ?? 0) > (likely[column * answers + best] ?? 0)) best = at;
  }
  return best;
}

function pitchOf(middles: readonly number[]): number | null {
  const steps = middles
    .slice(1)
    .map((at, index) => at - (middles[index] ?? 0))
    .toSorted((one, other) => one - other);
  return steps[Math.floor(steps.length / 2)] ?? null;
}

/** Of two peaks that are nearer than half a pitch the higher one stays. */
function withoutDoubles(peaks: readonly Peak[], pitch: number): Peak[] {
  const kept: Peak[] = [];
  for (const peak of peaks) {
    const last = kept.at(-1);
    if (!last || peak.at - last.at > 0.55 * pitch) kept.push(peak);
    else if (peak.height > last.height) kept[kept.length - 1] = peak;
  }
  return kept;
}

/** The longest run without a gap of three pitches or more: what stands apart is no part of the line. */
function longestRun(peaks: readonly Peak[], pitch: number): readonly Peak[] {
  const runs: Peak[][] = [];
  for (const peak of peaks) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && peak.at - last.at < 3.6 * pitch) run.push(peak);
    else runs.push([peak]);
  }
  return runs.toSorted((one, other) => other.length - one.length)[0] ?? [];
}

/** The middles with those put in between that were missed; the pitch may change slowly along the line. */
function withMissing(middles: readonly number[]): number[] {
  const all: number[] = [];
  for (const [index, at] of middles.entries()) {
    const last = all.at(-1);
    if (last !== undefined) {
      const near = middles.slice(Math.max(0, index - 6), index + 7);
      const steps = Math.max(1, Math.round((at - last) / (pitchOf(near) ?? 1)));
      for (let step = 1; step < steps; step++) all.push(last + ((at - last) * step) / steps);
    }
    all.push(at);
  }
  return all;
}

/** The likelihoods about a middle: the mean of the two columns around it. */
export function evidenceAt({ count, likely }: Columns, middle: number): Evidence {
  const evidence = new Float32Array(alphabet.length);
  const left = Math.max(0, Math.min(count - 1, Math.floor(middle)));
  const right = Math.min(count - 1, left + 1);
  const share = Math.max(0, Math.min(1, middle - left));
  for (let at = 0; at < alphabet.length; at++) {
    const [one, other] = [likely[left * answers + at] ?? 0, likely[right * answers + at] ?? 0];
    evidence[at] = one * (1 - share) + other * share;
  }
  return evidence;
}
