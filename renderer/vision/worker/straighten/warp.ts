import { blankPixels, type Pixels } from "../pixels.ts";
import type { Homography } from "./homography.ts";

/** Steps of one pixel in the weights: 8 bits, as fine as the colours are. */
const steps = 256;

/**
 * The page of `width` × `height` whose mapping onto `source` is given, each pixel mixed from the
 * four nearest ones. Beyond the source's edge the edge's colour goes on.
 */
export function warp(source: Pixels, onto: Homography, width: number, height: number): Pixels {
  const page = blankPixels(width, height);
  const from = new Uint32Array(source.data.buffer, source.data.byteOffset);
  const to = new Uint32Array(page.data.buffer);
  const [lastX, lastY, stride] = [source.width - 1, source.height - 1, source.width];
  for (let y = 0, at = 0; y < height; y++) {
    // A pixel's colour belongs to its middle.
    let nx = onto.a * 0.5 + onto.b * (y + 0.5) + onto.c;
    let ny = onto.d * 0.5 + onto.e * (y + 0.5) + onto.f;
    let w = onto.g * 0.5 + onto.h * (y + 0.5) + 1;
    for (let x = 0; x < width; x++, at++, nx += onto.a, ny += onto.d, w += onto.g) {
      const sx = Math.min(lastX, Math.max(0, nx / w - 0.5));
      const sy = Math.min(lastY, Math.max(0, ny / w - 0.5));
      const [left, top] = [sx | 0, sy | 0];
      const fx = ((sx - left) * steps) | 0;
      const fy = ((sy - top) * steps) | 0;
      const i = top * stride + left;
      const right = left < lastX ? 1 : 0;
      const below = top < lastY ? stride : 0;
      const upper = mix(from[i] ?? 0, from[i + right] ?? 0, fx);
      const lower = mix(from[i + below] ?? 0, from[i + below + right] ?? 0, fx);
      to[at] = mix(upper, lower, fy) | 0xff000000;
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
