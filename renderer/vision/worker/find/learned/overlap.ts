import type { Point, Quad } from "../../../geometry.ts";
import { mapped } from "./network.ts";

/**
 * How well an outline covers the document's area, 0 … 1: what both take in, as a share of what either does, inside
 * the map. Places on the border count by the part of them that is inside.
 */
export function overlap(quad: Quad, area: Float32Array): number {
  const [top, right, bottom, left] = quad.map((from, index) =>
    sideOf(from, quad[(index + 1) % 4] ?? from),
  );
  if (!top || !right || !bottom || !left) return 0;
  let [both, either] = [0, 0];
  for (let y = 0, at = 0; y < mapped.height; y++) {
    for (let x = 0; x < mapped.width; x++, at++) {
      const inside = Math.min(
        within(top, x, y),
        within(right, x, y),
        within(bottom, x, y),
        within(left, x, y),
      );
      const covered = inside < 0 ? 0 : inside > 1 ? 1 : inside;
      const likely = area[at] ?? 0;
      both += covered < likely ? covered : likely;
      either += covered > likely ? covered : likely;
    }
  }
  return either > 0 ? both / either : 0;
}

/** How far into the outline a place's middle lies, from the place before the side to the one behind it: 0 … 1 across it. */
function within({ a, b, c }: Side, x: number, y: number): number {
  return a * x + b * y + c;
}

interface Side {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** The side as a line whose value grows by one with each place into the outline. */
function sideOf(from: Point, to: Point): Side {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [a, b] = [(from.y - to.y) / length, (to.x - from.x) / length];
  // A place's middle lies half a place on, and half of a place on the line is inside.
  return { a, b, c: (a + b) / 2 + 0.5 - (a * from.x + b * from.y) };
}
