import type { HoldReason, JobState, WaitReason } from "../../preload/contract/job.ts";
import type { Job } from "./job.ts";
import type { JobChange, JobStore } from "./job-store.ts";

/** Moves jobs from state to state and says so. */
export function createJobDesk(store: JobStore, onChange: (jobId: string) => void) {
  /** Changes a job that is in one of these states; gives whether it was. */
  async function change(id: string, from: readonly JobState[], what: JobChange): Promise<boolean> {
    const isChanged = await store.update(id, from, what);
    if (isChanged) onChange(id);
    return isChanged;
  }
  /** Due now, without a word of why it waited or was held; false when it does neither. */
  function requeue(id: string, from: readonly JobState[] = ["queued", "held"]): Promise<boolean> {
    return change(id, from, { state: "queued", held: null, waiting: null, nextTryAt: null });
  }
  return {
    change,
    requeue,
    /** The job as it stands; throws when it never was. */
    async job(id: string): Promise<Job> {
      const job = await store.get(id);
      if (!job) throw new Error("There is no such job.");
      return job;
    },
    /** Holds everything that waits. */
    async holdQueued(held: HoldReason): Promise<void> {
      for (const job of await store.inState("queued"))
        await change(job.id, ["queued"], { state: "held", held, waiting: null, nextTryAt: null });
    },
    async requeueHeldFor(reasons: readonly HoldReason[]): Promise<void> {
      for (const job of await store.inState("held"))
        if (job.held && reasons.includes(job.held)) await requeue(job.id, ["held"]);
    },
    async makeDueWaitingFor(reasons: readonly WaitReason[]): Promise<void> {
      for (const job of await store.inState("queued"))
        if (job.waiting && reasons.includes(job.waiting)) await requeue(job.id, ["queued"]);
    },
    /** Says of everything that waits that what holds it up has changed. */
    async tellQueued(): Promise<void> {
      for (const job of await store.inState("queued")) onChange(job.id);
    },
    /** Puts what a broken turn has left on the wire back into the queue, to be tried again at this time. */
    async requeueBroken(id: string, nextTryAt: number): Promise<void> {
      await change(id, ["sending"], { state: "queued", waiting: "station-fault", nextTryAt });
    },
  };
}

export type JobDesk = ReturnType<typeof createJobDesk>;
