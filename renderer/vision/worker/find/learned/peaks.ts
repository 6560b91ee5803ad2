import type { Point } from "../../../geometry.ts";
import { mapped } from "./network.ts";

/** A place that is likely a corner, in places of the map from its top left. */
export interface Peak extends Point {
  readonly value: number;
}

/** Less likely corners than this are noise. */
const leastValue = 0.08;

/** The likeliest corners, at most so many, the likeliest first; each to a part of a place. */
export function peaks(map: Float32Array, most: number): readonly Peak[] {
  const found: Peak[] = [];
  for (let y = 0; y < mapped.height; y++) {
    for (let x = 0; x < mapped.width; x++) {
      const value = valueAt(map, x, y);
      if (value >= leastValue && isHighest(map, x, y, value))
        found.push(middleOf(map, x, y, value));
    }
  }
  return found.toSorted((one, other) => other.value - one.value).slice(0, most);
}

function isHighest(map: Float32Array, x: number, y: number, value: number): boolean {
  for (let dy = -2; dy <= 2; dy++) {
    for (let dx = -2; dx <= 2; dx++) {
      const isBefore = dy < 0 || (dy === 0 && dx < 0);
      const other = valueAt(map, x + dx, y + dy);
      // Of two equal ones the first is the peak.
      if (other > value || (isBefore && other === value)) return false;
    }
  }
  return true;
}

/** The centre of mass about a peak; the middle of the map's first place is at one half. */
function middleOf(map: Float32Array, x: number, y: number, value: number): Peak {
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let dy = -2; dy <= 2; dy++) {
    for (let dx = -2; dx <= 2; dx++) {
      const weight = valueAt(map, x + dx, y + dy);
      sum += weight;
      sumX += weight * dx;
      sumY += weight * dy;
    }
  }
  return { x: x + 0.5 + sumX / sum, y: y + 0.5 + sumY / sum, value };
}

function valueAt(map: Float32Array, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= mapped.width || y >= mapped.height) return 0;
  return map[y * mapped.width + x] ?? 0;
}
