import { isConvex, type Point, type Quad } from "../../../geometry.ts";
import { fitSides } from "./fit-sides.ts";
import { hullOf, quadAround } from "./hull.ts";
import type { Impression } from "./network.ts";
import { overlap } from "./overlap.ts";
import { peaks, type Peak } from "./peaks.ts";

/** An outline in places of the network's maps, with how well it agrees with them, 0 … 1. */
export interface MappedOutline {
  readonly quad: Quad;
  readonly agreement: number;
}

const mostPeaks = 8;

/** What certain corners are worth beside the area that they enclose. */
const cornerWorth = 0.06;

/** Corners that enclose so much more or less than the document's area, as a share of it, are not its corners. */
const mostSurplus = 0.5;

/** The outline that explains the maps best: from four corners, or around the area; undefined where there is none. */
export function outlineOf({ area, corners }: Impression): MappedOutline | undefined {
  const size = area.reduce((sum, value) => sum + value, 0);
  const candidates = fromCorners(peaks(corners, mostPeaks)).filter(
    ({ quad }) => Math.abs(areaOf(quad) - size) < mostSurplus * size,
  );
  const around = quadAround(hullOf(area));
  if (around && isConvex(around)) candidates.push({ quad: around, worth: 0 });
  const [first, second] = ranked(
    candidates.map(({ quad, worth }) => ({ quad, value: overlap(quad, area) + worth })),
  );
  const [best] = ranked([first, second].flatMap((one) => (one ? withRefit(one, area) : [])));
  return best && { quad: best.quad, agreement: overlap(best.quad, area) };
}

interface Ranked {
  readonly quad: Quad;
  readonly value: number;
}

/** An outline, and the same with its sides laid along the area's border. */
function withRefit(outline: Ranked, area: Float32Array): Ranked[] {
  const better = fitSides(outline.quad, area);
  if (!better || !isConvex(better)) return [outline];
  return [outline, { quad: better, value: overlap(better, area) }];
}

function ranked(outlines: readonly Ranked[]): readonly Ranked[] {
  return outlines.toSorted((one, other) => other.value - one.value);
}

function fromCorners(found: readonly Peak[]): { quad: Quad; worth: number }[] {
  const quads: { quad: Quad; worth: number }[] = [];
  for (const [i, a] of found.entries())
    for (const [j, b] of found.slice(0, i).entries())
      for (const [k, c] of found.slice(0, j).entries())
        for (const d of found.slice(0, k)) {
          const quad = clockwise([a, b, c, d]);
          const worth = cornerWorth * Math.min(a.value, b.value, c.value, d.value);
          if (isConvex(quad)) quads.push({ quad, worth });
        }
  return quads;
}

function areaOf([a, b, c, d]: Quad): number {
  return ((c.x - a.x) * (d.y - b.y) - (c.y - a.y) * (d.x - b.x)) / 2;
}

/** The four corners in the order of a clock's hand about their middle. */
function clockwise(corners: readonly [Point, Point, Point, Point]): Quad {
  const x = corners.reduce((sum, corner) => sum + corner.x, 0) / 4;
  const y = corners.reduce((sum, corner) => sum + corner.y, 0) / 4;
  const angle = (corner: Point) => Math.atan2(corner.y - y, corner.x - x);
  const [a = corners[0], b = corners[1], c = corners[2], d = corners[3]] = corners.toSorted(
    (one, other) => angle(one) - angle(other),
  );
  return [a, b, c, d];
}
