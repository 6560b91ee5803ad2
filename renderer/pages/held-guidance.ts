import type { Complaint } from "./guide.ts";

/**
 * What the stage asks of the operator while the camera is live. "hold": the picture takes itself in a moment;
 * "ready": the operator takes it; "press": it does not take itself, so the operator may.
 */
export type Guidance = Complaint | "hold" | "ready" | "press";

/** The sentence on the stage, and the one that may follow it. */
export interface HeldGuidance {
  readonly shown: Guidance;
  /** Milliseconds at which it came up. */
  readonly shownAt: number;
  readonly next: Guidance;
  /** Milliseconds at which `next` was first seen. */
  readonly since: number;
}

// A sentence that changes faster than it is read, or than a screen reader says it, helps nobody.
const shownFor = 1500;
// What comes and goes within this is noise.
const steadyAfter = 500;

/** The sentence to start with. */
export function firstGuidance(shown: Guidance): HeldGuidance {
  return { shown, shownAt: -shownFor, next: shown, since: 0 };
}

/** The sentence to show: a new one only after it has held for 0.5 s, and the one before was there for 1.5 s. */
export function holdGuidance(held: HeldGuidance, seen: Guidance, now: number): HeldGuidance {
  if (seen === held.shown) return { ...held, next: seen, since: now };
  if (seen !== held.next) return { ...held, next: seen, since: now };
  const mayChange = now - held.since >= steadyAfter && now - held.shownAt >= shownFor;
  return mayChange ? { shown: seen, shownAt: now, next: seen, since: now } : held;
}
