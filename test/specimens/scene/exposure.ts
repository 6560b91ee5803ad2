import type { Camera } from "./camera.ts";
import type { Point } from "./homography.ts";
import type { Light } from "./light.ts";

/** What falls on the sensor: linear red, green, blue for each pixel, row by row. */
export type Exposure = { camera: Camera; light: Light; pixels: Float32Array };

/** The rows and columns of a picture that may hold any of those points, with a margin in pixels. */
export function boxAround(
  { camera }: Exposure,
  points: readonly Point[],
  margin: number,
): { left: number; top: number; right: number; bottom: number } {
  const { width, height } = camera.frame;
  const columns = points.map(([x]) => x);
  const rows = points.map(([, y]) => y);
  return {
    left: Math.max(0, Math.floor(Math.min(...columns) - margin)),
    top: Math.max(0, Math.floor(Math.min(...rows) - margin)),
    right: Math.min(width, Math.ceil(Math.max(...columns) + margin)),
    bottom: Math.min(height, Math.ceil(Math.max(...rows) + margin)),
  };
}
