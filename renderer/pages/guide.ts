import { sideLengths } from "../vision/geometry.ts";
import { sureEnough, type Found } from "../vision/vision.ts";
import type { Size } from "./fit.ts";

/** What the stage asks of the operator while the camera is live. */
export type Guidance = "lay" | "turn" | "closer" | "whole-in" | "ready";

// A card narrower than a third of the picture gives a page of too few dots.
const leastShare = 0.33;

// A corner nearer to the edge than this share of the picture may be cut off.
const leastMargin = 0.006;

/**
 * The one sentence for what the camera sees now. `turning` says that the front is done and the back is next,
 * so that without a card in sight the operator is asked to turn it over.
 */
export function guide(found: Found | null, picture: Size, turning: boolean): Guidance {
  if (!found || found.score < sureEnough) return turning ? "turn" : "lay";
  if (touchesEdge(found, picture)) return "whole-in";
  const longest = Math.max(...sideLengths(found.quad));
  return longest < leastShare * Math.max(picture.width, picture.height) ? "closer" : "ready";
}

function touchesEdge({ quad }: Found, { width, height }: Size): boolean {
  const margin = leastMargin * Math.max(width, height);
  return quad.some(
    ({ x, y }) => x < margin || y < margin || x > width - margin || y > height - margin,
  );
}

export interface HeldGuidance {
  readonly shown: Guidance;
  readonly next: Guidance;
  /** Milliseconds at which `next` was first seen. */
  readonly since: number;
}

// A sentence that changes faster than it is read helps nobody.
const steadyAfter = 700;

/** The sentence to show: a new one only after it has held for 0.7 s. */
export function holdGuidance(held: HeldGuidance, seen: Guidance, now: number): HeldGuidance {
  if (seen === held.shown) return { shown: seen, next: seen, since: now };
  if (seen !== held.next) return { ...held, next: seen, since: now };
  return now - held.since >= steadyAfter ? { shown: seen, next: seen, since: now } : held;
}
