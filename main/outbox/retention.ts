import { oneAtATime } from "../one-at-a-time.ts";
import type { JobStore } from "./job-store.ts";
import type { Clock } from "./runner.ts";

interface RetentionContext {
  store: Pick<JobStore, "settledWithContent" | "dropContent">;
  clock: Clock;
  /** Hours for which the sealed pages of a delivered document are kept; 0 for not at all. */
  hours: () => number;
}

const hour = 3_600_000;

/** The moment, epoch milliseconds, from which on the pages of what was delivered are still kept. */
export function keptSince(now: number, hours: number): number {
  return hours > 0 ? now - hours * hour : Infinity;
}

/**
 * Destroys the pages of delivered documents once their time is over: looked at now, each hour, and by `look`. A clock
 * that was set back keeps them for longer, one that was set ahead for less; no document that waits is touched.
 */
export function watchRetention({ store, clock, hours }: RetentionContext) {
  const inTurn = oneAtATime();
  let cancel: (() => void) | null = null;
  let isOver = false;

  async function destroyWhatIsOver(): Promise<void> {
    const since = keptSince(clock.now(), hours());
    for (const { id, state, settledAt } of await store.settledWithContent())
      if (state === "discarded" || (settledAt ?? 0) < since) await store.dropContent(id);
  }

  async function look(): Promise<void> {
    cancel?.();
    // What the disk refuses now, the next hour tries again.
    await inTurn(destroyWhatIsOver).catch(() => undefined);
    if (!isOver) cancel = clock.after(hour, () => void look());
  }

  void look();
  return {
    look,
    async end(): Promise<void> {
      isOver = true;
      cancel?.();
      await inTurn(async () => undefined);
    },
  };
}
