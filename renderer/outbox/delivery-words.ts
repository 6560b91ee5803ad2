import type { JobSummary } from "../../preload/contract/job.ts";
import { words } from "../locales/words.ts";
import { readableWait } from "./moments.ts";
import { percentSent, stateWords } from "./state-words.ts";

/** What the line after "Send" says at the moment `now` (epoch milliseconds). */
export function deliveryWords(job: JobSummary, now: number): string {
  if (job.state === "queued") return queuedWords(job, now);
  if (job.state === "sending") {
    const percent = percentSent(job);
    return percent === null ? words.outbox.line.queued : words.outbox.line.sendingPart(percent);
  }
  return stateWords(job, now).words;
}

function queuedWords({ waiting, nextTryAt }: JobSummary, now: number): string {
  if (!waiting) return words.outbox.line.queued;
  const why = words.explanations.waiting[waiting].short;
  return waiting !== "offline" && nextTryAt !== undefined && nextTryAt > now
    ? words.outbox.line.waiting(why, readableWait(nextTryAt - now))
    : words.outbox.line.waitingOpen(why);
}
