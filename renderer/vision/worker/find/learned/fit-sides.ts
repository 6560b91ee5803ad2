import type { Point, Quad } from "../../../geometry.ts";
import { fitOffsets, moved, quadOfLines, type SidePlace } from "../side-lines.ts";
import { mapped } from "./network.ts";

/** Places to either side of a rough side where the area's border is looked for. */
const reach = 2.5;

/** Share of a side at each end that is left out, for round corners. */
const roundCorner = 0.08;

const samples = 32;

/** The outline with each side laid along the area's border; undefined where a side has none. */
export function fitSides(quad: Quad, area: Float32Array): Quad | undefined {
  const lines = quad.map((from, index) => {
    const to = quad[(index + 1) % 4] ?? from;
    const places = bordersAlong(from, to, area);
    if (places.length < samples / 3) return undefined;
    const { start, end } = fitOffsets(places, 0.6);
    return moved(from, to, start, end);
  });
  const [top, right, bottom, left] = lines;
  return top && right && bottom && left && quadOfLines([top, right, bottom, left]);
}

function bordersAlong(from: Point, to: Point, area: Float32Array): SidePlace[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  // Points out of the outline, which runs clockwise.
  const [nx, ny] = [(to.y - from.y) / length, (from.x - to.x) / length];
  const places: SidePlace[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const along = roundCorner + ((1 - 2 * roundCorner) * (sample + 0.5)) / samples;
    const base = { x: from.x + along * (to.x - from.x), y: from.y + along * (to.y - from.y) };
    const across = borderAcross(base, nx, ny, area);
    if (across !== undefined) places.push({ along, across });
  }
  return places;
}

/** How far out the area ends: where it falls below one half. */
function borderAcross(base: Point, nx: number, ny: number, area: Float32Array): number | undefined {
  const step = 0.5;
  let before: number | undefined;
  for (let across = -reach; across <= reach; across += step) {
    const value = valueAt(area, base.x + across * nx, base.y + across * ny);
    if (value === undefined) return undefined;
    if (before !== undefined && before >= 0.5 && value < 0.5)
      return across - step + (step * (before - 0.5)) / (before - value);
    before = value;
  }
  return undefined;
}

/** The map between its places, by weight; undefined outside. */
function valueAt(area: Float32Array, x: number, y: number): number | undefined {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  if (left < 0 || top < 0 || left + 1 >= mapped.width || top + 1 >= mapped.height) return undefined;
  const [right, down] = [x - 0.5 - left, y - 0.5 - top];
  const at = top * mapped.width + left;
  const upper = (area[at] ?? 0) * (1 - right) + (area[at + 1] ?? 0) * right;
  const lower =
    (area[at + mapped.width] ?? 0) * (1 - right) + (area[at + mapped.width + 1] ?? 0) * right;
  return upper * (1 - down) + lower * down;
}
