import type { JobSummary } from "../../preload/contract/job.ts";
import { words } from "../locales/words.ts";
import { readableWait } from "./moments.ts";
import { percentSent, stateWords, whyItWaits } from "./state-words.ts";

/** What the line after "Send" says at the moment `now` (epoch milliseconds). */
export function deliveryWords(job: JobSummary, now: number): string {
  if (job.state === "queued") return queuedWords(job, now);
  if (job.state === "sending") {
    const percent = percentSent(job);
    return percent === null ? words.outbox.line.queued : words.outbox.line.sendingPart(percent);
  }
  return stateWords(job, now).words;
}

function queuedWords(job: JobSummary, now: number): string {
  if (job.behind) return stateWords(job, now).words;
  const why = whyItWaits(job);
  if (why === null) return words.outbox.line.queued;
  const { nextTryAt } = job;
  return job.waiting !== "offline" && nextTryAt !== undefined && nextTryAt > now
    ? words.outbox.line.waiting(why, readableWait(nextTryAt - now))
    : words.outbox.line.waitingOpen(why);
}
