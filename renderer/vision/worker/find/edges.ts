import type { Pixels } from "../pixels.ts";

/** How strongly and in which direction the picture changes at each pixel. */
export interface Edges {
  readonly width: number;
  readonly height: number;
  /** Change across the pixel; the colour that changes most speaks. */
  readonly dx: Int16Array;
  readonly dy: Int16Array;
  /** 0 … 1: how far the change stands out from the picture's usual one. */
  readonly evidence: Float32Array;
}

/** Changes below this are a camera's noise, in Sobel units (8 times a step of brightness). */
const noise = 24;

/** The edges of a picture: the strongest colour's Sobel gradient, weighed against the noise. */
export function findEdges(pixels: Pixels): Edges {
  const { width, height } = pixels;
  const [dx, dy] = [new Int16Array(width * height), new Int16Array(width * height)];
  const squared = new Float32Array(width * height);
  for (const colour of [0, 1, 2]) strengthen(soften(pixels, colour), width, dx, dy, squared);
  return { width, height, dx, dy, evidence: weigh(squared) };
}

/** Takes over the gradients of a colour wherever they are the strongest so far. */
function strengthen(
  plane: Uint8Array,
  width: number,
  dx: Int16Array,
  dy: Int16Array,
  squared: Float32Array,
): void {
  const height = plane.length / width;
  // The outermost pixels have no neighbours to be blurred with, and so no gradient.
  for (let y = 2; y < height - 2; y++) {
    for (let at = y * width + 2, end = at + width - 4; at < end; at++) {
      const slash = (plane[at + width + 1] ?? 0) - (plane[at - width - 1] ?? 0);
      const backslash = (plane[at - width + 1] ?? 0) - (plane[at + width - 1] ?? 0);
      const across = slash + backslash + 2 * ((plane[at + 1] ?? 0) - (plane[at - 1] ?? 0));
      const down = slash - backslash + 2 * ((plane[at + width] ?? 0) - (plane[at - width] ?? 0));
      const strength = across * across + down * down;
      if (strength <= (squared[at] ?? 0)) continue;
      squared[at] = strength;
      dx[at] = across;
      dy[at] = down;
    }
  }
}

/** Squared gradients to 0 … 1: half for a gradient twice the picture's typical one. */
function weigh(squared: Float32Array): Float32Array {
  const sample: number[] = [];
  for (let at = 0; at < squared.length; at += 37) sample.push(squared[at] ?? 0);
  sample.sort((a, b) => a - b);
  const typical = Math.sqrt(sample[sample.length >> 1] ?? 0);
  const half = Math.max(noise, 2 * typical);
  return squared.map((value) => {
    const ratio = Math.sqrt(value) / half;
    return ratio < 0.5 ? 0 : (ratio * ratio) / (1 + ratio * ratio);
  });
}

/** One colour, blurred a little (1 2 1 both ways), so that noise has no edges. */
function soften({ data, width, height }: Pixels, colour: number): Uint8Array {
  const across = new Uint16Array(width * height);
  const plane = new Uint8Array(width * height);
  for (let at = 1, i = 4 + colour; at < plane.length - 1; at++, i += 4) {
    across[at] = (data[i - 4] ?? 0) + 2 * (data[i] ?? 0) + (data[i + 4] ?? 0);
  }
  for (let at = width; at < plane.length - width; at++) {
    const around = (across[at - width] ?? 0) + (across[at + width] ?? 0);
    plane[at] = (around + 2 * (across[at] ?? 0)) >> 4;
  }
  return plane;
}
