import type { JobSummary } from "../../preload/contract/job.ts";
import type { Pause } from "./conditions.ts";
import type { Job } from "./job.ts";

/** What lies around a job, not in it, and shows all the same. */
interface Surroundings {
  progress: JobSummary["progress"];
  /** What holds up the whole outbox at this moment. */
  pause: Pause | null;
  /** The earlier job for the same document that this one stays behind. */
  ahead: Job | null;
}

/** The job as the window shows it. */
export function summaryOf(job: Job, { progress, pause, ahead }: Surroundings): JobSummary {
  const { waiting, nextTryAt } = job.state === "queued" && pause ? heldUp(job, pause) : job;
  return {
    id: job.id,
    customerId: job.customerId,
    documentId: job.documentId,
    type: job.type,
    pages: job.pages.length,
    state: job.state,
    attempts: job.attempts,
    acceptedAt: job.acceptedAt,
    ...(waiting !== null && { waiting }),
    ...(nextTryAt !== null && { nextTryAt }),
    ...(job.held !== null && { held: job.held }),
    ...(job.held === "other-operator" && { waitsFor: job.operator }),
    ...(ahead && { behind: ahead.state === "held" ? "held" : "waiting" }),
    ...(job.serverSaid !== null && { serverSaid: job.serverSaid }),
    ...(job.settledAt !== null && { settledAt: job.settledAt }),
    ...(job.receipt !== null && { confirmation: job.receipt.confirmation }),
    ...(progress && { progress }),
  };
}

/** What holds up every job goes before what this one waited for itself. */
function heldUp(job: Job, { reason, until }: Pause): Pick<Job, "waiting" | "nextTryAt"> {
  return {
    waiting: reason,
    nextTryAt: until === null ? null : Math.max(until, job.nextTryAt ?? 0),
  };
}
