/** What the finder said of a photo; a line of the bench. */
export interface Sighting {
  readonly file: string;
  readonly quad: Corners | null;
  readonly score: number;
  readonly cutOff: boolean;
  readonly ms: number;
}

/** Where the document really is, or that there is none to be found (nothing there, or cut off). */
export interface Truth {
  readonly file: string;
  readonly quad: Corners | null;
}

type Corners = readonly (readonly [number, number])[];

/** How good the finder is: mean overlap over the documents, share of 0.9 and better, finds where nothing is, times. */
export function figuresOf(sightings: readonly Sighting[], truths: readonly Truth[]) {
  const truthOf = new Map(truths.map(({ file, quad }) => [file, quad]));
  const known = sightings.filter(({ file }) => truthOf.has(file));
  const overlaps = known.flatMap(({ file, quad }) => {
    const truth = truthOf.get(file);
    return truth ? [quad ? intersectionOverUnion(quad, truth) : 0] : [];
  });
  const nothing = known.filter(({ file }) => truthOf.get(file) === null);
  const times = sightings.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const rank = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))];
  return {
    documents: overlaps.length,
    meanIoU: rounded(overlaps.reduce((sum, value) => sum + value, 0) / overlaps.length),
    shareAtLeast90: rounded(overlaps.filter((value) => value >= 0.9).length / overlaps.length),
    nothing: nothing.length,
    falseFinds: nothing.filter(({ quad }) => quad !== null).length,
    medianMs: rank(0.5),
    p90Ms: rank(0.9),
  };
}

/** The area that both take in, as a share of what either does (both convex). */
function intersectionOverUnion(one: Corners, other: Corners): number {
  const both = Math.abs(areaOf(clip(oriented(one), oriented(other))));
  return both / (Math.abs(areaOf(one)) + Math.abs(areaOf(other)) - both);
}

/** Sutherland and Hodgman's clipping of one convex shape by the sides of another. */
function clip(shape: Corners, by: Corners): Corners {
  let rest: Corners = shape;
  for (const [index, from] of by.entries()) {
    const to = by[(index + 1) % by.length] ?? from;
    const side = ([x, y]: readonly [number, number]) =>
      (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
    const before = rest;
    rest = before.flatMap((point, at) => {
      const next = before[(at + 1) % before.length] ?? point;
      const [here, there] = [side(point), side(next)];
      const cut = here / (here - there);
      const crossing = [
        point[0] + cut * (next[0] - point[0]),
        point[1] + cut * (next[1] - point[1]),
      ] as const;
      const isCrossed = here > 0 !== there > 0;
      if (here < 0) return isCrossed ? [crossing] : [];
      return isCrossed ? [point, crossing] : [point];
    });
  }
  return rest;
}

function oriented(corners: Corners): Corners {
  return areaOf(corners) < 0 ? corners.toReversed() : corners;
}

function areaOf(corners: Corners): number {
  let sum = 0;
  for (const [index, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  }
  return sum / 2;
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
