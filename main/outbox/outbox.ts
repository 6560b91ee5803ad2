import { randomUUID } from "node:crypto";
import type { OutboxPage, OutboxQuery } from "../../preload/contract/job.ts";
import { detailsWarnings } from "../../preload/contract/check-details.ts";
import { calendarDay } from "../../preload/contract/calendar-date.ts";
import type { Page, Pages } from "../../preload/contract/page.ts";
import type { Receipt } from "../../preload/contract/receipt.ts";
import type { StationSettings } from "../../preload/contract/settings.ts";
import type {
  SendOutcome,
  SmallerOutcome,
  SmallerPages,
  Submission,
} from "../../preload/contract/submission.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { checkSubmission } from "./check-submission.ts";
import type { Courier } from "./courier.ts";
import { bytesAsPage } from "./bytes-as-page.ts";
import { destinationOf, notTriedYet, type Job, type JobContent } from "./job.ts";
import type { JobStore } from "./job-store.ts";
import { summaryOf } from "./job-summary.ts";
import { pageFacts } from "./page-facts.ts";
import type { Clock } from "./runner.ts";
import { createSmaller } from "./smaller.ts";

interface OutboxContext {
  store: JobStore;
  courier: Courier;
  settings: () => StationSettings;
  /** The name of who stands at the bench. */
  operator: () => string;
  /** Whose sign-in that is; `null` where none is needed. */
  operatorId: () => string | null;
  clock: Clock;
  /** The destination that an endpoint stands for; by its address when it is not given. */
  standsFor?: typeof destinationOf;
  /** What it holds at most, unsettled, before it takes no more. */
  limits: { jobs: number; bytes: number };
  onChange: (jobId: string) => void;
}

/** The documents on their way, as the window asks for them. */
export interface Outbox {
  /** Takes the document over; from "accepted" on it is main's. */
  accept(submission: Submission): Promise<SendOutcome>;
  list(query: OutboxQuery): Promise<OutboxPage>;
  /** Throws a document away for the operator's reason; false when it is on the wire or settled. */
  discard(jobId: string, reason: string): Promise<boolean>;
  /** The pages of a document that is held as too large, to be made smaller; `null` for every other. */
  pages(jobId: string): Promise<Pages | null>;
  /** Sends such a document again with smaller pages. */
  sendSmaller(smaller: SmallerPages): Promise<SmallerOutcome>;
  receipt(jobId: string): Promise<Receipt | null>;
  /** How many documents are neither delivered nor discarded, with those that are just being taken over. */
  undelivered: () => Promise<number>;
  /** Whether the station is about to close: then no document is taken over any more. */
  setClosing(closing: boolean): void;
}

/** The outbox over this store, served by this courier. */
export function createOutbox(context: OutboxContext): Outbox {
  const { store, courier, onChange, limits, clock } = context;
  // Whether one more fits in is asked and answered before the next one asks.
  const inTurn = oneAtATime();
  const smaller = createSmaller(context);
  let isClosing = false;

  async function accept(submission: Submission): Promise<SendOutcome> {
    if (isClosing) return { kind: "refused", reason: "closing" };
    const settings = context.settings();
    const refusal = checkSubmission(submission, settings, new Date(clock.now()));
    if (refusal) return { kind: "refused", reason: refusal };
    const load = await store.load();
    if (load.jobs >= limits.jobs || load.bytes >= limits.bytes)
      return { kind: "refused", reason: "outbox-full" };
    const job = jobOf(submission, settings, context);
    const added = await store.add(job, contentOf(submission));
    if (added === "no-room") return { kind: "refused", reason: "disk-full" };
    onChange(job.id);
    courier.wake();
    return { kind: "accepted", jobId: job.id };
  }

  return {
    accept: (submission) => inTurn(() => accept(submission)),
    async list(query) {
      const { jobs, ...rest } = await store.list(query);
      const pause = courier.pause();
      const summaries = jobs.map(async (job) => {
        const progress = courier.progressOf(job.id);
        return summaryOf(job, { progress, pause, ahead: await store.ahead(job) });
      });
      return { ...rest, jobs: await Promise.all(summaries) };
    },
    async discard(jobId, discardReason) {
      const settledAt = clock.now();
      const discarded = { state: "discarded", discardReason, settledAt, nextTryAt: null } as const;
      if (!(await store.update(jobId, ["queued", "held"], discarded))) return false;
      await store.dropContent(jobId);
      onChange(jobId);
      // One for the same document may have waited behind it.
      courier.wake();
      return true;
    },
    pages: (jobId) => smaller.pages(jobId),
    // One at a time: two that write pages for the same job would write over each other.
    sendSmaller: (pages) => inTurn(() => smaller.send(pages)),
    receipt: async (jobId) => (await store.get(jobId))?.receipt ?? null,
    undelivered: () => inTurn(async () => (await store.load()).jobs),
    setClosing(closing) {
      isClosing = closing;
    },
  };
}

function jobOf(submission: Submission, settings: StationSettings, context: OutboxContext): Job {
  const { customerId, documentId, details, front, back, confirmed, usedAnyway } = submission;
  const acceptedAt = context.clock.now();
  const warnings = detailsWarnings(details, back !== undefined, calendarDay(new Date(acceptedAt)));
  return {
    id: randomUUID(),
    customerId,
    documentId,
    type: details.type,
    station: settings.stationName,
    operator: context.operator(),
    operatorId: context.operatorId(),
    acceptedFor: (context.standsFor ?? destinationOf)(settings),
    confirmed: warnings.filter((warning) => confirmed.includes(warning)),
    pages: [
      pageFacts("front", front, usedAnyway?.front),
      ...(back ? [pageFacts("back", back, usedAnyway?.back)] : []),
    ],
    acceptedAt,
    ...notTriedYet,
  };
}

function contentOf({ details, front, back }: Submission): JobContent {
  return { details, front: pageContent(front), ...(back && { back: pageContent(back) }) };
}

function pageContent({ mediaType, bytes }: Page): JobContent["front"] {
  return bytesAsPage(mediaType, bytes);
}
