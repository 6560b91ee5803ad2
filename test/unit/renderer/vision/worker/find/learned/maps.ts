import type { Quad } from "../../../../../../../renderer/vision/geometry.ts";
import {
  mapped,
  type Impression,
} from "../../../../../../../renderer/vision/worker/find/learned/network.ts";

const { width, height } = mapped;

/** The map of an outline (in places of the map) as a faultless network gives it. */
export function areaOf(quad: Quad): Float32Array {
  return mapOf((x, y) => {
    const inside = quad.map((from, index) => {
      const to = quad[(index + 1) % 4] ?? from;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      return ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) / length;
    });
    return Math.min(1, Math.max(0, Math.min(...inside) + 0.5));
  });
}

/** A map with a soft spot at each of these places. */
export function spotsAt(spots: readonly { x: number; y: number; value?: number }[]): Float32Array {
  return mapOf((x, y) =>
    Math.max(
      0,
      ...spots.map(
        (spot) => (spot.value ?? 1) * Math.exp(-((x - spot.x) ** 2 + (y - spot.y) ** 2) / 2.4),
      ),
    ),
  );
}

/** What a network that is sure of a whole document at this outline says. */
export function impressionOf(quad: Quad): Impression {
  return {
    area: areaOf(quad),
    corners: spotsAt(quad),
    kind: { none: 0.01, whole: 0.98, cutOff: 0.01 },
  };
}

function mapOf(valueAt: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: width * height }, (_, at) =>
    valueAt((at % width) + 0.5, Math.floor(at / width) + 0.5),
  );
}
