import { isConvex, type Point, type Quad } from "../../geometry.ts";
import type { Pixels } from "../pixels.ts";
import { fitOffsets, moved, quadOfLines } from "./side-lines.ts";
import type { Offsets, SideLine, SidePlace } from "./side-lines.ts";
import { stepsAcross, type Steps } from "./steps.ts";

/** Share of a side at each end that is left out: cards have round corners (3.18 mm of 54). */
const roundCorner = 0.08;

const samples = 44;

/**
 * The outline laid along the edges in a picture: each side is moved and turned, by at most `reach` pixels, to where
 * most of it is an edge, and then through that edge to a part of a pixel. A side without an edge stays.
 */
export function snap(quad: Quad, picture: Pixels, reach: number): Quad {
  const [a, b, c, d] = quad;
  const side = (from: Point, to: Point) => edgeNear(from, to, picture, reach);
  const snapped = quadOfLines([side(a, b), side(b, c), side(c, d), side(d, a)]);
  return snapped && isConvex(snapped) ? snapped : quad;
}

function edgeNear(from: Point, to: Point, picture: Pixels, reach: number): SideLine {
  const steps = stepsAcross(from, to, picture, { reach, samples, leaveOut: roundCorner });
  const best = bestLine(steps);
  if (!best) return { from, to };
  let line = best;
  for (let round = 0; round < 3; round++) {
    const places = placesNear(steps, line);
    if (places.length < samples / 4) break;
    line = fitOffsets(places, 1);
  }
  return moved(from, to, line.start, line.end);
}

/** An edge that covers less than this share of a side is none. */
const leastCover = 0.28;

/** The line with most edge under it; what lies further off the rough side must show more of it. */
function bestLine(steps: Steps): Offsets | undefined {
  const { reach } = steps;
  const stride = Math.max(1, Math.floor(reach / 10));
  let best: (Offsets & { value: number }) | undefined;
  for (let start = -reach; start <= reach; start += stride) {
    for (let end = -reach; end <= reach; end += stride) {
      const cover = coverOf(steps, start, end, Math.max(1, stride >> 1));
      if (cover < leastCover) continue;
      const off = (start * start + end * end) / (2 * reach * reach);
      const value = cover * Math.exp(-off);
      if (!best || value > best.value) best = { start, end, value };
    }
  }
  return best;
}

/** The share of a side that is edge along a line, each sample by how certain its edge is. */
function coverOf(steps: Steps, start: number, end: number, slack: number): number {
  let sum = 0;
  for (let sample = 0; sample < steps.samples; sample++) {
    const across = Math.round(start + (end - start) * steps.along(sample));
    let most = 0;
    for (let near = across - slack; near <= across + slack; near++)
      most = Math.max(most, steps.certainty(sample, near));
    sum += most;
  }
  return sum / steps.samples;
}

/** Pixels to either side of the line that belong to one edge. */
const edgeWidth = 3;

/** For each sample the middle of the edge by the line, to a part of a pixel. */
function placesNear(steps: Steps, { start, end }: Offsets): SidePlace[] {
  const places: SidePlace[] = [];
  for (let sample = 0; sample < steps.samples; sample++) {
    const along = steps.along(sample);
    const middle = start + (end - start) * along;
    let [sum, weighted] = [0, 0];
    for (let off = Math.ceil(middle - edgeWidth); off <= middle + edgeWidth; off++) {
      const weight = steps.certainty(sample, off);
      sum += weight;
      weighted += weight * off;
    }
    if (sum > 0.5) places.push({ along, across: weighted / sum });
  }
  return places;
}
