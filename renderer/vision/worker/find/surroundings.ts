import type { Point } from "../../geometry.ts";
import { blankPixels, type Pixels } from "../pixels.ts";

/** A part of a picture, and where it lies in it. */
export interface Part {
  readonly pixels: Pixels;
  readonly left: number;
  readonly top: number;
}

/** How much wider and higher than the outline its surroundings are, as a share. */
const margin = 0.4;

/** A part that takes in more of the picture than this shows nothing that the whole does not. */
const mostShare = 0.75;

/** The part of a picture around an outline, in the proportions that the network sees; undefined where that is nearly all. */
export function surroundings(outline: readonly Point[], picture: Pixels): Part | undefined {
  const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [wide, high] = inProportion((1 + margin) * (right - left), (1 + margin) * (bottom - top));
  const width = Math.min(picture.width, Math.ceil(wide));
  const height = Math.min(picture.height, Math.ceil(high));
  if (width * height > mostShare * picture.width * picture.height) return undefined;
  const x = placed((left + right - width) / 2, picture.width - width);
  const y = placed((top + bottom - height) / 2, picture.height - height);
  return { pixels: cut(picture, x, y, width, height), left: x, top: y };
}

/** The least size of 4 : 3, or 3 : 4 where it is upright, that takes this one in. */
function inProportion(width: number, height: number): [number, number] {
  const ratio = height > width ? 3 / 4 : 4 / 3;
  return width < height * ratio ? [height * ratio, height] : [width, width / ratio];
}

function placed(start: number, last: number): number {
  return Math.round(Math.min(Math.max(0, start), last));
}

function cut(picture: Pixels, x: number, y: number, width: number, height: number): Pixels {
  const part = blankPixels(width, height);
  for (let row = 0; row < height; row++) {
    const from = 4 * ((y + row) * picture.width + x);
    part.data.set(picture.data.subarray(from, from + 4 * width), 4 * row * width);
  }
  return part;
}
