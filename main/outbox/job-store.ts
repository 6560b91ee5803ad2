import type { JobState, OutboxCounts, OutboxQuery } from "../../preload/contract/job.ts";
import type { Job, JobContent, PageContents } from "./job.ts";

/** What may change about a job after it was accepted. */
export type JobChange = Partial<
  Pick<
    Job,
    | "state"
    | "waiting"
    | "held"
    | "serverSaid"
    | "attempts"
    | "timesSent"
    | "nextTryAt"
    | "settledAt"
    | "discardReason"
    | "receipt"
  >
>;

/** The next thing to do: a job that may be sent now, a time to look again, or nothing at all. */
export type NextJob =
  | { kind: "due"; job: Job }
  | { kind: "wait"; until: number }
  | { kind: "none" };

/** What came of taking a job in. */
type Added = "safe" | "no-room";

/** What came of putting other pages in the place of a job's. */
export type Replaced = "replaced" | "moved" | "no-room";

/** Whether the job's pages may be put in the place of smaller ones: the server found them too large. */
export function isTooLarge(job: Job | null): job is Job {
  return job?.state === "held" && job.held === "too-large";
}

/** How a job goes on with other pages; what was tried before stays tried. */
export const withOtherPages = {
  state: "queued",
  held: null,
  waiting: null,
  nextTryAt: null,
} as const;

/** Where jobs live from "accepted" on. */
export interface JobStore {
  /**
   * Takes a job in. Once this has resolved with "safe" the job is as safe as this store makes it; with "no-room"
   * nothing of it is kept, and everything before it is as it was.
   */
  add(job: Job, content: JobContent): Promise<Added>;
  get(id: string): Promise<Job | null>;
  /** Details and pages, until `dropContent`. */
  content(id: string): Promise<JobContent | null>;
  dropContent(id: string): Promise<void>;
  /**
   * Puts smaller pages in the place of those of a job that is held as too large, and queues it: at any moment the
   * old ones or the new ones are there, whole. With "moved" or "no-room" everything is as it was.
   */
  replacePages(id: string, pages: Job["pages"], content: PageContents): Promise<Replaced>;
  /**
   * Changes a job in one step, if it is in one of these states at that moment; gives whether it was. Two
   * that decide about the same job at once thus cannot both have their way.
   */
  update(id: string, from: readonly JobState[], change: JobChange): Promise<boolean>;
  /** Changes each of these jobs that is in one of these states at that moment; gives their ids. A few commits for all. */
  updateAll(
    ids: readonly string[],
    from: readonly JobState[],
    change: JobChange,
  ): Promise<string[]>;
  /** Newest first. */
  list(query: OutboxQuery): Promise<{ total: number; jobs: Job[]; counts: OutboxCounts }>;
  /** Unsettled jobs in this state, oldest first. */
  inState(state: "queued" | "sending" | "held"): Promise<Job[]>;
  /**
   * The oldest queued job whose time has come. A job stays behind every earlier one for the same document
   * until that is delivered or discarded, so that an older page never overwrites a newer one.
   */
  next(now: number): Promise<NextJob>;
  /** The earlier job that this one stays behind, the first of them; `null` when the way is free. */
  ahead(job: Job): Promise<Job | null>;
  /** Delivered and discarded jobs whose content is still there, oldest first. */
  settledWithContent(): Promise<Job[]>;
  /** Jobs that are neither delivered nor discarded, and the bytes of their pages. */
  load(): Promise<{ jobs: number; bytes: number }>;
}
