import { fitted } from "../../vision/worker/pixels.ts";

/** A copy of the bitmap whose longer side is at most so many pixels; `null`: as it is. */
export function scaled(bitmap: ImageBitmap, longerSide: number | null): Promise<ImageBitmap> {
  const { width, height } = fitted(bitmap, longerSide ?? Infinity);
  return createImageBitmap(bitmap, {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: "high",
  });
}
