import type { Point } from "../../vision/geometry.ts";
import type { Size } from "../fit.ts";

/** The loupe's diameter in CSS pixels. */
export const loupeSize = 148;

// From the corner to the loupe's rim, so that the handle stays free.
const distanceToRim = 34;

/** The loupe's middle for a corner: on the far side from the picture's edges, never over the corner. */
export function loupePlace(corner: Point, surface: Size): Point {
  const away = (loupeSize / 2 + distanceToRim) / Math.SQRT2;
  return {
    x: corner.x + (corner.x < surface.width / 2 ? away : -away),
    y: corner.y + (corner.y < surface.height / 2 ? away : -away),
  };
}
