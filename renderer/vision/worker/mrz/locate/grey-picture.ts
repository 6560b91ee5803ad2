import type { Pixels } from "../../pixels.ts";

/** Brightness in rows from the top left, 0 … 255. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** The picture's brightness at half the size, each pixel the mean of four. */
export function halved({ width, height, grey }: GreyPicture): GreyPicture {
  const [w, h] = [width >> 1, height >> 1];
  const half = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const at = 2 * (y * width + x);
      const upper = (grey[at] ?? 0) + (grey[at + 1] ?? 0);
      const lower = (grey[at + width] ?? 0) + (grey[at + width + 1] ?? 0);
      half[y * w + x] = (upper + lower + 2) >> 2;
    }
  }
  return { width: w, height: h, grey: half };
}

/** Brightness of each pixel (Rec. 709 weights on the coded values). */
export function greyOf({ width, height, data }: Pixels): GreyPicture {
  const grey = new Uint8Array(width * height);
  for (let at = 0, i = 0; at < grey.length; at++, i += 4) {
    grey[at] = ((data[i] ?? 0) * 54 + (data[i + 1] ?? 0) * 183 + (data[i + 2] ?? 0) * 19) >> 8;
  }
  return { width, height, grey };
}

/** A map of ones and zeros with its rows and columns exchanged: what stood upright lies. */
export function transposed(map: Uint8Array, width: number, height: number): Uint8Array {
  const turned = new Uint8Array(map.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + y] = map[y * width + x] ?? 0;
  }
  return turned;
}
