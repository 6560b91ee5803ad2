import { backoff } from "../../outbox/backoff.ts";
import type { Clock } from "../../outbox/runner.ts";

/** When to try again. */
export interface Pace {
  /** Epoch milliseconds before which not to try; `null` when it may be now. */
  notBefore(): number | null;
  /** After a try that came to nothing; `asked` is what the other side said (epoch milliseconds). Gives when. */
  failed(asked: number | null): number;
  worked(): void;
  /** For another server: as if nothing had been tried. */
  anew(): void;
}

const longestAsked = 60 * 60_000;

/** Spreads tries farther and farther, from the first one after `startAfter` milliseconds; `random` gives 0 … 1. */
export function createPace(clock: Clock, random: () => number, startAfter: number): Pace {
  let attempts = 0;
  let wait = pause(startAfter);

  function pause(milliseconds: number) {
    const since = clock.now();
    return { since, until: since + milliseconds };
  }
  return {
    notBefore() {
      const now = clock.now();
      // A clock that was set back since then says nothing.
      return wait.since <= now && now < wait.until ? wait.until : null;
    },
    failed(asked) {
      attempts += 1;
      const wanted = Math.min(longestAsked, (asked ?? 0) - clock.now());
      wait = pause(Math.max(wanted, backoff(attempts, random)));
      return wait.until;
    },
    worked() {
      attempts = 0;
    },
    anew() {
      attempts = 0;
      wait = pause(0);
    },
  };
}
