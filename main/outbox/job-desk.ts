import type { HoldReason, WaitReason } from "../../preload/contract/job.ts";
import type { Job } from "./job.ts";
import type { JobChange, JobStore } from "./job-store.ts";

/** Moves jobs from state to state and says so. */
export function createJobDesk(store: JobStore, onChange: (jobId: string) => void) {
  async function change(id: string, what: JobChange): Promise<void> {
    await store.update(id, what);
    onChange(id);
  }
  /** A held job, due now. */
  function requeue(id: string): Promise<void> {
    return change(id, { state: "queued", held: null, waiting: null, nextTryAt: null });
  }
  /** A queued job, due now; its state stays, for it may go out this very moment. */
  function makeDue(id: string): Promise<void> {
    return change(id, { waiting: null, nextTryAt: null });
  }
  return {
    change,
    requeue,
    makeDue,
    /** The job as it stands; throws when it never was. */
    async job(id: string): Promise<Job> {
      const job = await store.get(id);
      if (!job) throw new Error("There is no such job.");
      return job;
    },
    /** Holds everything that waits. */
    async holdQueued(held: HoldReason): Promise<void> {
      for (const job of await store.inState("queued"))
        await change(job.id, { state: "held", held, waiting: null, nextTryAt: null });
    },
    async requeueHeldFor(reasons: readonly HoldReason[]): Promise<void> {
      for (const job of await store.inState("held"))
        if (job.held && reasons.includes(job.held)) await requeue(job.id);
    },
    async makeDueWaitingFor(reasons: readonly WaitReason[]): Promise<void> {
      for (const job of await store.inState("queued"))
        if (job.waiting && reasons.includes(job.waiting)) await makeDue(job.id);
    },
    /** Says of everything that waits that what holds it up has changed. */
    async tellQueued(): Promise<void> {
      for (const job of await store.inState("queued")) onChange(job.id);
    },
  };
}

export type JobDesk = ReturnType<typeof createJobDesk>;
