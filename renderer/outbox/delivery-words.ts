import type { JobSummary } from "../../preload/contract/job.ts";
import type { StationInfo } from "../../preload/contract/station.ts";
import { words } from "../locales/words.ts";
import { readableWait } from "./moments.ts";
import { percentSent, stateWords, whyItWaits } from "./state-words.ts";

type Kept = StationInfo["outbox"];

/** What the line after "Send" says at the moment `now` (epoch milliseconds), of a document that is kept there. */
export function deliveryWords(job: JobSummary, now: number, kept: Kept): string {
  if (job.state === "queued") return queuedWords(job, now, kept);
  if (job.state === "sending") {
    const percent = percentSent(job);
    const { sending, sendingPart } = words.outbox.line[kept];
    return percent === null ? sending : sendingPart(percent);
  }
  return stateWords(job, now).words;
}

function queuedWords(job: JobSummary, now: number, kept: Kept): string {
  if (job.behind) return stateWords(job, now).words;
  const why = whyItWaits(job);
  if (why === null) return words.outbox.line[kept].sending;
  const { nextTryAt } = job;
  return job.waiting !== "offline" && nextTryAt !== undefined && nextTryAt > now
    ? words.outbox.line.waiting(why, readableWait(nextTryAt - now))
    : words.outbox.line.waitingOpen(why);
}
