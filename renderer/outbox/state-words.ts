import type { JobSummary } from "../../preload/contract/job.ts";
import type { Explanation } from "../locales/en/explanations.ts";
import { words } from "../locales/words.ts";
import { readableWait, shortMoment } from "./moments.ts";

/** What a state looks like: its icon and its colour. */
export type Mark = "waiting" | "sending" | "done" | "look-again" | "stopped" | "discarded";

/** A document's state in plain words. */
export interface StateWords {
  readonly mark: Mark;
  readonly words: string;
}

/** What the outbox says about a document's state at the moment `now` (epoch milliseconds). */
export function stateWords(job: JobSummary, now: number): StateWords {
  const settled = shortMoment(job.settledAt ?? job.acceptedAt, now);
  switch (job.state) {
    case "queued":
      // Behind a held one it waits for a person, too.
      return {
        mark: job.behind === "held" ? "look-again" : "waiting",
        words: waitingWords(job, now),
      };
    case "sending":
      return { mark: "sending", words: sendingWords(job) };
    case "delivered":
      return deliveredWords(job, settled);
    case "held":
      return {
        mark: "stopped",
        words: words.outbox.state.held(whyHeld(job).short),
      };
    case "discarded":
      return { mark: "discarded", words: words.outbox.state.discarded(settled) };
  }
}

function waitingWords({ behind, waiting, nextTryAt }: JobSummary, now: number): string {
  if (behind) return words.outbox.state.behind[behind];
  if (!waiting) return words.outbox.state.turn;
  if (waiting === "offline") return words.outbox.state.forNetwork;
  if (nextTryAt === undefined || nextTryAt <= now) return words.outbox.state.tryingAgain;
  return words.outbox.state.nextTry(readableWait(nextTryAt - now));
}

function sendingWords(job: JobSummary): string {
  const percent = percentSent(job);
  if (percent === null) return words.outbox.state.sending;
  return percent === 100 ? words.outbox.state.sentAll : words.outbox.state.sendingPart(percent);
}

function deliveredWords({ confirmation }: JobSummary, time: string): StateWords {
  if (confirmation === "different") {
    return { mark: "look-again", words: words.outbox.state.different(time) };
  }
  if (confirmation === "unconfirmed") {
    return { mark: "look-again", words: words.outbox.state.unconfirmed(time) };
  }
  return { mark: "done", words: words.outbox.state.delivered(time) };
}

/** How much of a document has gone out, 0 … 100; 100 only once every byte has; `null` while none is being sent. */
export function percentSent({ progress }: JobSummary): number | null {
  if (!progress || progress.total === 0) return null;
  return Math.min(100, Math.floor((100 * progress.sent) / progress.total));
}

/**
 * What happened to a document, what the station did about it and what the operator can do. Pages of delivered documents
 * may be kept for some hours.
 */
export function explain(job: JobSummary, keepPagesHours = 0): Omit<Explanation, "short"> {
  switch (job.state) {
    case "queued":
      if (job.behind) return words.explanations.behind[job.behind];
      return job.waiting ? words.explanations.waiting[job.waiting] : words.explanations.turn;
    case "sending":
      return words.explanations.sending;
    case "delivered":
      return deliveredExplanation(job, keepPagesHours);
    case "held":
      return heldExplanation(job);
    case "discarded":
      return words.explanations.discarded;
  }
}

function deliveredExplanation({ confirmation }: JobSummary, keepPagesHours: number) {
  const own = words.explanations[confirmation ?? "confirmed"];
  return keepPagesHours > 0 ? { ...own, done: words.outbox.pagesKept(keepPagesHours) } : own;
}

function whyHeld({ held, waitsFor }: JobSummary): Explanation {
  if (held === "other-operator" && waitsFor) return words.explanations.otherOperator(waitsFor);
  return words.explanations.held[held ?? "refused"];
}

function heldExplanation(job: JobSummary): Omit<Explanation, "short"> {
  const { behind } = job;
  const own = whyHeld(job);
  return behind ? { ...own, todo: words.explanations.behind[behind].todo } : own;
}

/** A few words on why a document waits for its next try, or `null` where its state says it all. */
export function whyItWaits({ state, behind, waiting }: JobSummary): string | null {
  if (state !== "queued" || behind || !waiting) return null;
  return words.explanations.waiting[waiting].short;
}

/** Whether a person may send it now: it rests, and no earlier version stands in its way. */
export function mayTryNow({ state, behind }: JobSummary): boolean {
  return (state === "queued" || state === "held") && !behind;
}

/** Whether a person may send it again with smaller pages. */
export function maySendSmaller(job: JobSummary): boolean {
  return job.state === "held" && job.held === "too-large" && mayTryNow(job);
}

/** Whether the time until the next try is shown, so that the words must follow the clock. */
export function countsDown(job: JobSummary): boolean {
  return whyItWaits(job) !== null && job.waiting !== "offline" && job.nextTryAt !== undefined;
}
