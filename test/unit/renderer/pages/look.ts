import type { Quad } from "../../../../renderer/vision/geometry.ts";
import type { Look } from "../../../../renderer/vision/vision.ts";

/** The live picture of the tests, in pixels. */
export const picture = { width: 1920, height: 1080 };

/** A card that lies straight, by its top left corner and its width in pixels. */
export function card(x: number, y: number, width: number): Quad {
  const height = width * 0.63;
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** A look at a card that nothing is wrong with, changed as told. */
export function lookAt(quad: Quad | null = card(300, 200, 900), change: Partial<Look> = {}): Look {
  const found = quad && { quad, score: 0.9, cutOff: false };
  return { found, light: 220, glare: 0, blown: 0.02, sharpness: 0.6, likeness: null, ...change };
}
