import { readFile } from "node:fs/promises";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { imageSize } from "image-size";
import { placeOf } from "../../../renderer/imports/worker/tiff/turned.ts";
import type { Pixels } from "../../../renderer/vision/worker/pixels.ts";

/** A photo's pixels, upright as its EXIF orientation says (EXIF 2.3, tag 0x0112). */
export async function readPhoto(path: string): Promise<Pixels> {
  const bytes = await readFile(path);
  const image = await loadImage(bytes);
  const stored = imageSize(bytes);
  const orientation = isTurnedAlready(image, stored) ? 1 : (stored.orientation ?? 1);
  const isOnItsSide = orientation >= 5;
  const width = isOnItsSide ? image.height : image.width;
  const height = isOnItsSide ? image.width : image.height;
  const context = createCanvas(width, height).getContext("2d");
  const place = placeOf(orientation, image);
  if (place) context.setTransform(...place);
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data: new Uint8ClampedArray(data) };
}

/** Whether the decoder has turned the picture by itself. */
function isTurnedAlready(
  image: { width: number; height: number },
  stored: { width: number; height: number },
): boolean {
  return stored.width !== stored.height && image.width === stored.height;
}
