/** Time as expiry sees it, in milliseconds; either may stand still or jump, not both. */
export interface TwoClocks {
  /** Epoch. */
  now: () => number;
  /** From any beginning. */
  monotonic: () => number;
}

/** A moment on both clocks. */
export interface Moment {
  now: number;
  monotonic: number;
}

/** A token, and since when and how long it lives, in milliseconds; `null` where nobody knows. */
export interface HeldToken {
  token: string;
  lifetime: number | null;
  operatorId?: string;
  since: Moment;
}

/** This moment on both clocks. */
export function momentOf({ now, monotonic }: TwoClocks): Moment {
  return { now: now(), monotonic: monotonic() };
}

// A minute, or a quarter of a short life.
const longestMargin = 60_000;

/** Whether it is time to ask for another one. */
export function isDue({ lifetime, since }: HeldToken, clocks: TwoClocks): boolean {
  if (lifetime === null) return false;
  return age(since, clocks) >= lifetime - Math.min(longestMargin, lifetime / 4);
}

/** Whether its life is over. */
export function isOver({ lifetime, since }: HeldToken, clocks: TwoClocks): boolean {
  return lifetime !== null && age(since, clocks) >= lifetime;
}

/** By the clock that has gone further: one stands still while the PC sleeps, the other may be set back. */
function age(since: Moment, { now, monotonic }: TwoClocks): number {
  return Math.max(now() - since.now, monotonic() - since.monotonic);
}
