import { backoff } from "../outbox/backoff.ts";
import type { Clock } from "../outbox/runner.ts";

/** Work that is done whenever there is some, and tried again until it succeeds. */
export interface Persistence {
  /** There may be more to do; while a failed try waits for its turn this changes nothing. */
  wake(): void;
  /** Tries at once, whatever waits. */
  tryNow(): void;
  /** Lets the work know that it is to end, and waits for it. */
  close(): Promise<void>;
}

interface PersistContext {
  /** Never runs twice at a time. */
  work: (signal: AbortSignal) => Promise<void>;
  onFailed: () => void;
  clock: Clock;
  /** Gives 0 … 1. */
  random: () => number;
}

/** Does this work when woken; after a failure again by itself, with the outbox's backoff. */
export function persist({ work, onFailed, clock, random }: PersistContext): Persistence {
  const ending = new AbortController();
  let running: Promise<void> | null = null;
  let isWokenAgain = false;
  let failures = 0;
  let cancelRetry: (() => void) | null = null;

  async function run(): Promise<void> {
    do {
      isWokenAgain = false;
      try {
        await work(ending.signal);
        failures = 0;
      } catch {
        if (ending.signal.aborted) return;
        failures += 1;
        cancelRetry = clock.after(backoff(failures, random), tryNow);
        onFailed();
        return;
      }
    } while (isWokenAgain && !ending.signal.aborted);
  }

  function tryNow(): void {
    cancelRetry?.();
    cancelRetry = null;
    if (ending.signal.aborted) return;
    isWokenAgain = true;
    running ??= run().finally(() => {
      running = null;
    });
  }

  return {
    wake: () => {
      if (!cancelRetry) tryNow();
    },
    tryNow,
    async close() {
      ending.abort();
      cancelRetry?.();
      await running;
    },
  };
}
