import { readPixels } from "../draw.ts";
import { greyOf } from "./locate/grey-picture.ts";
import type { Readable } from "./readable.ts";

/** A picture that lies in a bitmap. */
export function readableBitmap(bitmap: ImageBitmap): Readable {
  return {
    width: bitmap.width,
    height: bitmap.height,
    read: (area, size) => readPixels(bitmap, area, size),
    grey: (area, size) => greyOf(readPixels(bitmap, area, size)),
  };
}
