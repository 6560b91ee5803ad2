import type { Point } from "../../geometry.ts";
import type { Pixels } from "../pixels.ts";

/** The steps of colour across a side, sampled along it and to both sides of it. */
export interface Steps {
  readonly samples: number;
  /** Pixels out of and into the outline that were looked at. */
  readonly reach: number;
  /** Where along the side a sample lies, as a share of it. */
  along(sample: number): number;
  /** How certain an edge lies there, 0 … 1, `across` whole pixels out of the outline. */
  certainty(sample: number, across: number): number;
}

/** A step of this many of 255 is half certain to be an edge. */
const halfCertain = 14;

/** Looks across the side `from` … `to` of a clockwise outline for steps in any of the three colours. */
export function stepsAcross(
  from: Point,
  to: Point,
  picture: Pixels,
  { reach, samples, leaveOut }: { reach: number; samples: number; leaveOut: number },
): Steps {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [nx, ny] = [(to.y - from.y) / length, (from.x - to.x) / length];
  const along = (sample: number) => leaveOut + ((1 - 2 * leaveOut) * (sample + 0.5)) / samples;
  const row = 2 * reach + 1;
  const certain = new Float32Array(samples * row);
  for (let sample = 0; sample < samples; sample++) {
    const x = from.x + along(sample) * (to.x - from.x);
    const y = from.y + along(sample) * (to.y - from.y);
    for (let across = -reach; across <= reach; across++) {
      const step = stepAt(picture, x + across * nx, y + across * ny, nx, ny);
      certain[sample * row + across + reach] = (step * step) / (step * step + halfCertain ** 2);
    }
  }
  return {
    samples,
    reach,
    along,
    certainty: (sample, across) =>
      across < -reach || across > reach ? 0 : (certain[sample * row + across + reach] ?? 0),
  };
}

/** The length of the step in colour over three pixels about a place, along the normal. */
function stepAt(picture: Pixels, x: number, y: number, nx: number, ny: number): number {
  const inner = weightsAt(picture, x - 1.5 * nx, y - 1.5 * ny);
  const outer = weightsAt(picture, x + 1.5 * nx, y + 1.5 * ny);
  if (!inner || !outer) return 0;
  let sum = 0;
  for (let channel = 0; channel < 3; channel++) {
    const step = valueAt(picture, inner, channel) - valueAt(picture, outer, channel);
    sum += step * step;
  }
  return Math.sqrt(sum / 3);
}

/** Where a place lies between four pixels. */
interface Weights {
  readonly at: number;
  readonly right: number;
  readonly down: number;
}

function weightsAt({ width, height }: Pixels, x: number, y: number): Weights | undefined {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return undefined;
  return { at: 4 * (top * width + left), right: x - 0.5 - left, down: y - 0.5 - top };
}

function valueAt({ data, width }: Pixels, { at, right, down }: Weights, channel: number): number {
  const i = at + channel;
  const below = i + 4 * width;
  const upper = (data[i] ?? 0) * (1 - right) + (data[i + 4] ?? 0) * right;
  const lower = (data[below] ?? 0) * (1 - right) + (data[below + 4] ?? 0) * right;
  return upper * (1 - down) + lower * down;
}
