import type { HoldReason, JobState, WaitReason } from "../../preload/contract/job.ts";
import type { Job } from "./job.ts";
import type { JobChange, JobStore } from "./job-store.ts";

const dueNow = { state: "queued", held: null, waiting: null, nextTryAt: null } as const;

/** Moves jobs from state to state and says so. */
export function createJobDesk(store: JobStore, onChange: (jobId: string) => void) {
  /** Changes a job that is in one of these states; gives whether it was. */
  async function change(id: string, from: readonly JobState[], what: JobChange): Promise<boolean> {
    const isChanged = await store.update(id, from, what);
    if (isChanged) onChange(id);
    return isChanged;
  }
  /** Changes all jobs in this state that are meant. */
  async function changeAll(
    state: "queued" | "held",
    isMeant: (job: Job) => boolean,
    what: JobChange,
  ): Promise<void> {
    const ids = (await store.inState(state)).filter(isMeant).map(({ id }) => id);
    for (const id of await store.updateAll(ids, [state], what)) onChange(id);
  }
  return {
    change,
    /** Due now, without a word of why it waited or was held; false when it does neither. */
    requeue: (id: string) => change(id, ["queued", "held"], dueNow),
    /** The job as it stands; throws when it never was. */
    async job(id: string): Promise<Job> {
      const job = await store.get(id);
      if (!job) throw new Error("There is no such job.");
      return job;
    },
    /** Holds everything that waits. */
    holdQueued: (held: HoldReason) =>
      changeAll("queued", () => true, { state: "held", held, waiting: null, nextTryAt: null }),
    requeueHeldFor: (reasons: readonly HoldReason[]) =>
      changeAll("held", ({ held }) => held !== null && reasons.includes(held), dueNow),
    makeDueWaitingFor: (reasons: readonly WaitReason[]) =>
      changeAll("queued", ({ waiting }) => waiting !== null && reasons.includes(waiting), dueNow),
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
