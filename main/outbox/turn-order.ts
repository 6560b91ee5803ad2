import type { Pause } from "./conditions.ts";
import type { Job } from "./job.ts";
import type { JobStore, NextJob } from "./job-store.ts";
import type { Clock } from "./runner.ts";

/**
 * Whose turn it is: first what a person asked for, whatever the network and the server said; else the oldest
 * document that is due, unless a pause holds up all of them.
 */
export function createTurnOrder(store: JobStore, clock: Clock, pause: () => Pause | null) {
  const asked = new Set<string>();

  async function takeAsked(): Promise<Job | null> {
    for (const id of asked) {
      const job = await store.get(id);
      // On its way into the queue, or back behind a barrier: the wish stands.
      if (job?.state === "held") continue;
      asked.delete(id);
      if (job?.state === "queued") return job;
    }
    return null;
  }

  return {
    ask: (jobId: string): void => void asked.add(jobId),
    async next(): Promise<NextJob> {
      const wanted = await takeAsked();
      if (wanted) return { kind: "due", job: wanted };
      const next = await store.next(clock.now());
      const held = pause();
      if (next.kind !== "due" || !held) return next;
      return held.until === null ? { kind: "none" } : { kind: "wait", until: held.until };
    },
  };
}

export type TurnOrder = ReturnType<typeof createTurnOrder>;
