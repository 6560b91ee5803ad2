import { z } from "zod";
import { JobState } from "../../preload/contract/job.ts";

/** What a life of the station is given. */
export const LifeOrder = z.object({
  /** The profile. */
  folder: z.string(),
  /** Hex. */
  stationKey: z.string(),
  baseAddress: z.string(),
  /** What this life does by chance follows from it. */
  seed: z.string(),
  /** 1, 2, …; makes the versions of later lives later ones. */
  life: z.number(),
  /** When the time of all lives began, epoch milliseconds. */
  began: z.number(),
  /** In the last life nothing is accepted any more, and it ends once everything has gone out. */
  isLast: z.boolean(),
});
export type LifeOrder = z.infer<typeof LifeOrder>;

/** A job as it stands at the very end. */
const EndedJob = z.object({
  id: z.string(),
  documentId: z.string(),
  state: JobState,
  /** Of its front page, from its receipt. */
  sha256: z.string(),
  attempts: z.number(),
  timesSent: z.number(),
});
export type EndedJob = z.infer<typeof EndedJob>;

/** What a life tells; it may be cut off after each of them. */
export const LifeReport = z.discriminatedUnion("kind", [
  /** It waits for its order. */
  z.object({ kind: z.literal("ready") }),
  z.object({
    kind: z.literal("started"),
    milliseconds: z.number(),
    /** Unsettled ones. */
    jobs: z.number(),
    /** What the store says of itself, `null` when all is in order. */
    damage: z.looseObject({}).nullable(),
  }),
  /** As the operator sees it: from now on the document must not be lost. */
  z.object({
    kind: z.literal("safe"),
    jobId: z.string(),
    documentId: z.string(),
    version: z.number(),
  }),
  z.object({ kind: z.literal("refused"), reason: z.string() }),
  z.object({ kind: z.literal("failed"), error: z.string() }),
  /** At the end of the last life: each job, newest first, and what verifying the audit found. */
  z.object({ kind: z.literal("ended"), jobs: z.array(EndedJob), audit: z.looseObject({}) }),
]);
export type LifeReport = z.infer<typeof LifeReport>;

/** How many times faster the time of the torture goes by: the longest pause of 5 minutes takes 150 ms. */
export const haste = 2000;

/** The time of the torture, which goes on from one life to the next, epoch milliseconds. */
export const hastyNow = (began: number) => began + (Date.now() - began) * haste;

/** What must be found nowhere on the disk. */
export const token = "token-of-the-torture";
