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
  const soft = soften(pixels);
  const [dx, dy] = [new Int16Array(width * height), new Int16Array(width * height)];
  const strength = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1, end = at + width - 2; at < end; at++) {
      for (const plane of soft) {
        const [a, b, c] = [
          plane[at - width - 1] ?? 0,
          plane[at - width] ?? 0,
          plane[at - width + 1] ?? 0,
        ];
        const [d, f] = [plane[at - 1] ?? 0, plane[at + 1] ?? 0];
        const [g, h, i] = [
          plane[at + width - 1] ?? 0,
          plane[at + width] ?? 0,
          plane[at + width + 1] ?? 0,
        ];
        const x = c + 2 * f + i - a - 2 * d - g;
        const y2 = g + 2 * h + i - a - 2 * b - c;
        const squared = x * x + y2 * y2;
        if (squared <= (strength[at] ?? 0)) continue;
        strength[at] = squared;
        dx[at] = x;
        dy[at] = y2;
      }
    }
  }
  return { width, height, dx, dy, evidence: weigh(strength) };
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

/** The three colours, each blurred a little (1 2 1 both ways), so that noise has no edges. */
function soften({ data, width, height }: Pixels): Uint8Array[] {
  return [0, 1, 2].map((colour) => {
    const across = new Uint16Array(width * height);
    const plane = new Uint8Array(width * height);
    const last = width * height - 1;
    for (let at = 0; at <= last; at++) {
      const i = at * 4 + colour;
      const here = data[i] ?? 0;
      across[at] = (data[i - 4] ?? here) + 2 * here + (data[i + 4] ?? here);
    }
    for (let at = 0; at <= last; at++) {
      const here = across[at] ?? 0;
      plane[at] = ((across[at - width] ?? here) + 2 * here + (across[at + width] ?? here)) >> 4;
    }
    return plane;
  });
}
