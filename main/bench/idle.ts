import type { Clock } from "../outbox/runner.ts";

// A timer stands still while the PC sleeps, and the limit may change: look at the clock often.
const longestSleep = 15_000;

interface IdleContext {
  clock: Clock;
  /** Milliseconds without a touch; asked anew at each look. */
  limit: () => number;
  onIdle: () => void;
}

/**
 * Calls back once nobody has touched anything for so long, by the clock on the wall: the time that the PC slept
 * counts. It stands still until the first `begin` and after each call.
 */
export function watchIdle({ clock, limit, onIdle }: IdleContext) {
  let lastTouch = clock.now();
  let isWatching = false;
  let cancelTimer: (() => void) | null = null;

  function look(): void {
    cancelTimer?.();
    if (!isWatching) return;
    // On a clock that was set back, nobody can have touched anything later than now.
    lastTouch = Math.min(lastTouch, clock.now());
    const left = lastTouch + limit() - clock.now();
    if (left > 0) {
      cancelTimer = clock.after(Math.min(left, longestSleep), look);
      return;
    }
    isWatching = false;
    onIdle();
  }

  return {
    begin(): void {
      lastTouch = clock.now();
      isWatching = true;
      look();
    },
    /** A touch after the limit comes too late: it may be another person's. */
    touched(): void {
      if (clock.now() - lastTouch >= limit()) look();
      else lastTouch = clock.now();
    },
    look,
    end(): void {
      isWatching = false;
      cancelTimer?.();
    },
  };
}
