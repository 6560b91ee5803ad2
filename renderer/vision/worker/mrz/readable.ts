import { blankPixels, type Pixels } from "../pixels.ts";
import type { GreyPicture } from "./locate/grey-picture.ts";

/** A part of a picture, in its pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of which any part can be had at any size, whether it lies in memory or in a bitmap. */
export interface Readable {
  readonly width: number;
  readonly height: number;
  read(area: Area, size: Size): Pixels;
  /** The same in shades of grey, which is quicker. */
  grey(area: Area, size: Size): GreyPicture;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture that lies in memory: each new pixel is the mean of up to four of the area under it. */
export function readablePixels(pixels: Pixels): Readable {
  const { width, height, data } = pixels;
  const colours = new Uint32Array(data.buffer, data.byteOffset, width * height);
  return {
    width,
    height,
    read(area, size) {
      const out = blankPixels(size.width, size.height);
      const to = new Uint32Array(out.data.buffer);
      const { xs, ys } = places(area, size, pixels);
      for (let y = 0, at = 0; y < size.height; y++) {
        const [upper, lower] = [(ys[2 * y] ?? 0) * width, (ys[2 * y + 1] ?? 0) * width];
        for (let x = 0; x < size.width; x++, at++) {
          const [left, right] = [xs[2 * x] ?? 0, xs[2 * x + 1] ?? 0];
          const above = mean(colours[upper + left] ?? 0, colours[upper + right] ?? 0);
          const below = mean(colours[lower + left] ?? 0, colours[lower + right] ?? 0);
          to[at] = mean(above, below) | 0xff000000;
        }
      }
      return out;
    },
    grey(area, size) {
      const grey = new Uint8Array(size.width * size.height);
      const { xs, ys } = places(area, size, pixels);
      for (let y = 0, at = 0; y < size.height; y++) {
        const [upper, lower] = [(ys[2 * y] ?? 0) * width, (ys[2 * y + 1] ?? 0) * width];
        for (let x = 0; x < size.width; x++, at++) {
          const [left, right] = [xs[2 * x] ?? 0, xs[2 * x + 1] ?? 0];
          const above = lumaOf(colours[upper + left] ?? 0) + lumaOf(colours[upper + right] ?? 0);
          const below = lumaOf(colours[lower + left] ?? 0) + lumaOf(colours[lower + right] ?? 0);
          grey[at] = (above + below) >> 10;
        }
      }
      return { width: size.width, height: size.height, grey };
    },
  };
}

/** 256 times the brightness of a packed colour (Rec. 709 weights on the coded values). */
function lumaOf(colour: number): number {
  return (colour & 255) * 54 + ((colour >>> 8) & 255) * 183 + ((colour >>> 16) & 255) * 19;
}

/** The mean of two packed colours, channel by channel. */
function mean(one: number, other: number): number {
  return (one & other) + (((one ^ other) & 0xfefefefe) >>> 1);
}

/** The two columns and the two rows of the picture that each new pixel is made of. */
function places(area: Area, size: Size, whole: Size) {
  return {
    xs: offsets(area.x, area.width, 2 * size.width, whole.width),
    ys: offsets(area.y, area.height, 2 * size.height, whole.height),
  };
}

/** The pixel that each of `count` places over a stretch falls on. */
function offsets(from: number, long: number, count: number, pixels: number): Int32Array {
  return Int32Array.from({ length: count }, (_, at) =>
    Math.min(pixels - 1, Math.max(0, Math.floor(from + ((at + 0.5) * long) / count))),
  );
}
