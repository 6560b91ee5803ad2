import type { Picture, Vision } from "../vision/vision.ts";

/** Frees a picture's pixels, in the worker and on the screen. */
export function letGo(vision: Vision, picture: Picture): void {
  vision.release(picture);
  picture.shown.close();
}
