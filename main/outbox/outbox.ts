import { createHash, randomUUID } from "node:crypto";
import type { OutboxPage, OutboxQuery } from "../../preload/contract/job.ts";
import { detailsWarnings } from "../../preload/contract/check-details.ts";
import { calendarDay } from "../../preload/contract/calendar-date.ts";
import type { Page, Side } from "../../preload/contract/page.ts";
import type { Receipt } from "../../preload/contract/receipt.ts";
import type { StationSettings } from "../../preload/contract/settings.ts";
import type { SendOutcome, Submission } from "../../preload/contract/submission.ts";
import { checkSubmission } from "./check-submission.ts";
import type { Courier } from "./courier.ts";
import { isSettled, type Job, type JobContent } from "./job.ts";
import type { JobStore } from "./job-store.ts";
import { summaryOf } from "./job-summary.ts";
import type { Clock } from "./runner.ts";

interface OutboxContext {
  store: JobStore;
  courier: Courier;
  settings: () => StationSettings;
  operator: string;
  clock: Clock;
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
  receipt(jobId: string): Promise<Receipt | null>;
  /** How many documents are neither delivered nor discarded. */
  undelivered: () => Promise<number>;
}

/** The outbox over this store, served by this courier. */
export function createOutbox(context: OutboxContext): Outbox {
  const { store, courier, onChange } = context;
  return {
    async accept(submission) {
      const refusal = checkSubmission(
        submission,
        context.settings(),
        new Date(context.clock.now()),
      );
      if (refusal) return { kind: "refused", reason: refusal };
      const load = await store.load();
      if (load.jobs >= context.limits.jobs || load.bytes >= context.limits.bytes)
        return { kind: "refused", reason: "outbox-full" };
      const job = jobOf(submission, context);
      await store.add(job, contentOf(submission));
      onChange(job.id);
      courier.wake();
      return { kind: "accepted", jobId: job.id };
    },
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
      const job = await store.get(jobId);
      if (!job || isSettled(job) || job.state === "sending") return false;
      const settledAt = context.clock.now();
      await store.update(jobId, { state: "discarded", discardReason, settledAt, nextTryAt: null });
      await store.dropContent(jobId);
      onChange(jobId);
      // One for the same document may have waited behind it.
      courier.wake();
      return true;
    },
    receipt: async (jobId) => (await store.get(jobId))?.receipt ?? null,
    undelivered: async () => (await store.load()).jobs,
  };
}

function jobOf(submission: Submission, context: OutboxContext): Job {
  const { customerId, documentId, details, front, back, confirmed } = submission;
  const acceptedAt = context.clock.now();
  const warnings = detailsWarnings(details, back !== undefined, calendarDay(new Date(acceptedAt)));
  return {
    id: randomUUID(),
    customerId,
    documentId,
    type: details.type,
    station: context.settings().stationName,
    operator: context.operator,
    confirmed: warnings.filter((warning) => confirmed.includes(warning)),
    pages: [pageFacts("front", front), ...(back ? [pageFacts("back", back)] : [])],
    acceptedAt,
    state: "queued",
    waiting: null,
    held: null,
    serverSaid: null,
    attempts: 0,
    timesSent: 0,
    nextTryAt: null,
    settledAt: null,
    discardReason: null,
    receipt: null,
  };
}

function pageFacts(side: Side, { mediaType, bytes, width, height }: Page): Job["pages"][number] {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { side, mediaType, bytes: bytes.byteLength, width, height, sha256 };
}

function contentOf({ details, front, back }: Submission): JobContent {
  return { details, front, ...(back && { back }) };
}
