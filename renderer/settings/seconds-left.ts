/** How many whole seconds are left until a moment (epoch milliseconds), rounded up; 0 without one or after it. */
export function secondsLeft(until: number | null, now: number): number {
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
