import { blankPixels, type Pixels } from "../pixels.ts";
import type { Homography } from "./homography.ts";

/** Places are counted in 1/256 of a pixel, as fine as the colours are. */
const steps = 256;

/**
 * The page of `width` × `height` whose mapping onto `source` is given, each pixel mixed from the
 * four nearest ones. Beyond the source's edge the edge's colour goes on.
 */
export function warp(source: Pixels, onto: Homography, width: number, height: number): Pixels {
  const page = blankPixels(width, height);
  const from = new Int32Array(source.data.buffer, source.data.byteOffset);
  const to = new Int32Array(page.data.buffer);
  const stride = source.width;
  const [mostX, mostY] = [(source.width - 1) * steps, (source.height - 1) * steps];
  for (let y = 0, at = 0; y < height; y++) {
    // A pixel's colour belongs to its middle.
    let nx = (onto.a * 0.5 + onto.b * (y + 0.5) + onto.c) * steps;
    let ny = (onto.d * 0.5 + onto.e * (y + 0.5) + onto.f) * steps;
    let w = onto.g * 0.5 + onto.h * (y + 0.5) + 1;
    for (let x = 0; x < width; x++, at++, nx += onto.a * steps, ny += onto.d * steps, w += onto.g) {
      const near = 1 / w;
      const sx = Math.min(Math.max((nx * near - steps / 2) | 0, 0), mostX);
      const sy = Math.min(Math.max((ny * near - steps / 2) | 0, 0), mostY);
      const i = (sy >> 8) * stride + (sx >> 8);
      const right = sx < mostX ? 1 : 0;
      const below = sy < mostY ? stride : 0;
      const upper = mix(from[i] ?? 0, from[i + right] ?? 0, sx & 255);
      const lower = mix(from[i + below] ?? 0, from[i + below + right] ?? 0, sx & 255);
      to[at] = mix(upper, lower, sy & 255) | 0xff000000;
    }
  }
  return page;
}

/** Two packed colours mixed channel by channel; `share` of 256 parts is the second one's. */
function mix(a: number, b: number, share: number): number {
  const rest = steps - share;
  const redBlue = Math.imul(a & 0xff00ff, rest) + Math.imul(b & 0xff00ff, share) + 0x800080;
  const green = Math.imul(a & 0xff00, rest) + Math.imul(b & 0xff00, share) + 0x8000;
  return ((redBlue >>> 8) & 0xff00ff) | ((green >>> 8) & 0xff00);
}
