/** Time as the outbox sees it; a test has its own. */
export interface Clock {
  /** Epoch milliseconds. */
  now: () => number;
  /** Calls back once after these milliseconds; gives what cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
}

// A timer beyond 2^31 ms would fire at once, and a clock may be set: look again every hour at least.
const longestSleep = 3_600_000;

interface Work {
  /** Gives when to run again, in epoch milliseconds, or `null` when somebody will wake it. */
  run: () => Promise<number | null>;
  /** After a run that threw: gives when to run again. */
  afterFault: () => number;
}

/**
 * Does its work whenever it is woken and at the time that the work itself asked for, never twice side by side;
 * a call during a run is followed by another run. No fault ends it: it runs again later.
 */
export function createRunner(clock: Clock, work: Work) {
  let running: Promise<void> | null = null;
  let wokenAgain = false;
  let stopped = false;
  let cancelTimer: (() => void) | null = null;
  let dueAt: number | null = null;

  function wake(): void {
    cancelTimer?.();
    if (stopped) return;
    wokenAgain = true;
    running ??= run();
  }

  async function run(): Promise<void> {
    let until: number | null = null;
    while (wokenAgain) {
      wokenAgain = false;
      dueAt = null;
      until = await work.run().catch(work.afterFault);
    }
    running = null;
    sleep(earlier(until, dueAt));
  }

  function sleep(until: number | null): void {
    cancelTimer?.();
    dueAt = until;
    if (until === null || stopped) return;
    // What fell due meanwhile is no time that a timer takes.
    const sleepFor = Math.max(0, Math.min(until - clock.now(), longestSleep));
    cancelTimer = clock.after(sleepFor, wake);
  }

  return {
    wake,
    /** Runs at this time (epoch milliseconds) at the latest. */
    wakeAt(until: number): void {
      dueAt = earlier(dueAt, until);
      if (!running) sleep(dueAt);
    },
    /** Lets the present run end and starts no other. */
    async stop(): Promise<void> {
      stopped = true;
      wokenAgain = false;
      cancelTimer?.();
      await running;
    },
  };
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
