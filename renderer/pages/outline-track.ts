import { furthest, type Point, type Quad } from "../vision/geometry.ts";
import { sureEnough, type Found } from "../vision/vision.ts";
import type { Size } from "./fit.ts";

/** The live outline over time: it is drawn only once the card lies still. */
export interface OutlineTrack {
  readonly quad: Quad | null;
  /** How many times in a row the card was found at nearly the same place. */
  readonly steady: number;
  readonly missed: number;
}

export const noOutline: OutlineTrack = { quad: null, steady: 0, missed: 0 };

const steadyEnough = 2;
// A frame or two without a find is noise; after that the outline would be a claim about nothing.
const mostMisses = 2;
// Corners that moved further than this share of the picture's diagonal mean a hand is at work.
const stillShare = 0.025;

/** The track after one more look at the live picture; quads in pixels of a picture of this size. */
export function followOutline(
  track: OutlineTrack,
  found: Found | null,
  picture: Size,
): OutlineTrack {
  if (!found || found.score < sureEnough) {
    return track.missed < mostMisses ? { ...track, missed: track.missed + 1 } : noOutline;
  }
  const { quad } = found;
  const limit = stillShare * Math.hypot(picture.width, picture.height);
  if (!track.quad || furthest(track.quad, quad) > limit) return { quad, steady: 1, missed: 0 };
  return { quad: between(track.quad, quad), steady: track.steady + 1, missed: 0 };
}

/** The outline to draw, or `null` while nothing sure and steady is in sight. */
export function shownOutline({ quad, steady }: OutlineTrack): Quad | null {
  return steady >= steadyEnough ? quad : null;
}

function between(from: Quad, to: Quad): Quad {
  return [
    middle(from[0], to[0]),
    middle(from[1], to[1]),
    middle(from[2], to[2]),
    middle(from[3], to[3]),
  ];
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
