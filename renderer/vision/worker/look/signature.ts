import { sideLengths, turnQuad, type Quad } from "../../geometry.ts";
import { grey, type Pixels } from "../pixels.ts";
import { reduce } from "../reduce.ts";
import { pageOnto } from "../straighten/homography.ts";
import { warp } from "../straighten/warp.ts";

/** What a side looks like from afar: 32 × 20 brightnesses of the page lying on its longer side, evened out. */
export type Signature = Float32Array;

const size = { width: 32, height: 20 };

/** How much finer the page is sampled before it is averaged down, so that print does not flicker in. */
const finer = 4;

/** Brightness is taken against what is around it, as far as this many cells: a lamp's gradient says nothing. */
const around = 4;

/** The signature of the page in this outline; corners in the pixels' own coordinates. */
export function signatureOf(pixels: Pixels, quad: Quad): Signature {
  const [top, , , left] = sideLengths(quad);
  const lying = top >= left ? quad : turnQuad(quad, 90);
  const [width, height] = [size.width * finer, size.height * finer];
  const page = warp(pixels, pageOnto(lying, width, height), width, height);
  return normalised(evened(grey(reduce(page, size.width, size.height))));
}

/** How alike two sides are, −1 … 1, whichever way up they lie (normalised cross-correlation). */
export function likeness(one: Signature, other: Signature): number {
  let [upright, turned] = [0, 0];
  for (let at = 0; at < one.length; at++) {
    const value = one[at] ?? 0;
    upright += value * (other[at] ?? 0);
    turned += value * (other[one.length - 1 - at] ?? 0);
  }
  return Math.max(upright, turned);
}

/** Each cell less the mean of the cells around it. */
function evened(luma: Uint8Array): Float32Array {
  const { width, height } = size;
  const out = new Float32Array(luma.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [sum, count] = [0, 0];
      for (let v = Math.max(0, y - around); v <= Math.min(height - 1, y + around); v++) {
        for (let u = Math.max(0, x - around); u <= Math.min(width - 1, x + around); u++) {
          sum += luma[v * width + u] ?? 0;
          count += 1;
        }
      }
      out[y * width + x] = (luma[y * width + x] ?? 0) - sum / count;
    }
  }
  return out;
}

/** Of mean 0 and length 1; an even surface gives all 0 and is like nothing. */
function normalised(values: Float32Array): Signature {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return values.map((value) => (length > values.length / 20 ? (value - mean) / length : 0));
}
