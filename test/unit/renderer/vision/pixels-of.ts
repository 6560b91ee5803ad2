import type { Canvas } from "@napi-rs/canvas";
import type { Pixels } from "../../../../renderer/vision/worker/pixels.ts";

/** A canvas's pixels as the worker has them. */
export function pixelsOf(canvas: Canvas): Pixels {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  return { width, height, data: new Uint8ClampedArray(data) };
}
