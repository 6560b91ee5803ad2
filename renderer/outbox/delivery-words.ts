import type { JobSummary } from "../../preload/contract/job.ts";
import { explanations } from "../locales/en/explanations.ts";
import { outbox as words } from "../locales/en/outbox.ts";
import { readableWait } from "./moments.ts";
import { percentSent, stateWords } from "./state-words.ts";

/** What the line after "Send" says at the moment `now` (epoch milliseconds). */
export function deliveryWords(job: JobSummary, now: number): string {
  if (job.state === "queued") return queuedWords(job, now);
  if (job.state === "sending") {
    const percent = percentSent(job);
    return percent === null ? words.line.queued : words.line.sendingPart(percent);
  }
  return stateWords(job, now).words;
}

function queuedWords({ waiting, nextTryAt }: JobSummary, now: number): string {
  if (!waiting) return words.line.queued;
  const why = explanations.waiting[waiting].short;
  return waiting !== "offline" && nextTryAt !== undefined && nextTryAt > now
    ? words.line.waiting(why, readableWait(nextTryAt - now))
    : words.line.waitingOpen(why);
}
