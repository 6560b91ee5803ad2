import type { Pixels } from "./pixels.ts";

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels of an area of the picture, scaled to `size` with good filtering. */
export function readPixels(
  bitmap: ImageBitmap | VideoFrame,
  area: Area,
  size: { width: number; height: number },
): Pixels {
  const context = contextOf(size.width, size.height);
  context.imageSmoothingQuality = "high";
  const { x, y, width, height } = area;
  context.drawImage(bitmap, x, y, width, height, 0, 0, size.width, size.height);
  return context.getImageData(0, 0, size.width, size.height);
}

/** A canvas that holds the pixels. */
export function canvasOf(pixels: Pixels): OffscreenCanvas {
  const context = contextOf(pixels.width, pixels.height);
  context.putImageData(new ImageData(pixels.data, pixels.width, pixels.height), 0, 0);
  return context.canvas;
}

/** Gives a page's JPEG at a quality from 0 to 1; it carries no EXIF, having never had any. */
export function jpegOf(page: Pixels): (quality: number) => Promise<Blob> {
  const canvas = canvasOf(page);
  return (quality) => canvas.convertToBlob({ type: "image/jpeg", quality });
}

/** The whole bitmap as a JPEG of this quality, from 0 to 1. */
export function jpegOfBitmap(bitmap: ImageBitmap, quality: number): Promise<Blob> {
  const context = contextOf(bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  return context.canvas.convertToBlob({ type: "image/jpeg", quality });
}

/** The picture on white: a page has no transparency, and JPEG would show it black. */
export function flattened(bitmap: ImageBitmap): ImageBitmap {
  const context = contextOf(bitmap.width, bitmap.height);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.canvas.transferToImageBitmap();
}

/** Drawn by the CPU: the pixels are read back at once, and a branch PC may have no GPU. */
function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true, colorSpace: "srgb" });
  if (!context) throw new Error("A canvas could not be made.");
  return context;
}
