import { z } from "zod";
import { ArtemisId } from "./artemis-id.ts";

/** Where a document on its way stands. */
export const JobState = z.enum(["queued", "sending", "delivered", "held", "discarded"]);
export type JobState = z.infer<typeof JobState>;

/** Why a document waits for its next try; the station tries again by itself. */
export const WaitReason = z.enum([
  "offline",
  "unreachable",
  "timed-out",
  "connection-lost",
  "outcome-unknown",
  "busy",
  "server-error",
  "station-fault",
]);
export type WaitReason = z.infer<typeof WaitReason>;

/** Why a document is held until a person acts. */
export const HoldReason = z.enum([
  "sign-in",
  "forbidden",
  "not-found",
  "refused",
  "too-large",
  "redirected",
  "certificate",
  "not-set-up",
  "other-server",
  /** Somebody else is signed in than who sent it off. */
  "other-operator",
  "damaged",
]);
export type HoldReason = z.infer<typeof HoldReason>;

/** A document in the outbox as the window shows it; neither pages nor the document number. */
export const JobSummary = z.object({
  id: z.string(),
  customerId: ArtemisId,
  documentId: ArtemisId,
  /** Value of the document type, e.g. `PASSPORT`. */
  type: z.string(),
  pages: z.int().min(1).max(2),
  state: JobState,
  waiting: WaitReason.optional(),
  held: HoldReason.optional(),
  /** Held for another operator: whose sign-in it waits for. */
  waitsFor: z.string().optional(),
  /** It stays behind an earlier document for the same record, which is held or not delivered yet. */
  behind: z.enum(["held", "waiting"]).optional(),
  /** The server's own message, cleaned: one line, at most 300 characters. */
  serverSaid: z.string().optional(),
  /** How often sending was tried. */
  attempts: z.int().min(0),
  /** Epoch milliseconds. */
  acceptedAt: z.number(),
  nextTryAt: z.number().optional(),
  settledAt: z.number().optional(),
  /** Bytes of the request body, while it is being sent. */
  progress: z.object({ sent: z.number(), total: z.number() }).optional(),
  /** Delivered: whether the server's answer confirmed what was sent. */
  confirmation: z.enum(["confirmed", "different", "unconfirmed"]).optional(),
});
export type JobSummary = z.infer<typeof JobSummary>;

export const OutboxCounts = z.object({
  /** Queued or being sent. */
  waiting: z.int(),
  held: z.int(),
  delivered: z.int(),
});
export type OutboxCounts = z.infer<typeof OutboxCounts>;

export const OutboxQuery = z.object({
  /** Digits of a customer or document id; empty for all. */
  search: z.string().max(40),
  show: z.enum(["all", "waiting", "held", "delivered"]),
  offset: z.int().min(0),
  limit: z.int().min(1).max(100),
});
export type OutboxQuery = z.infer<typeof OutboxQuery>;

export const OutboxPage = z.object({
  total: z.int(),
  jobs: z.array(JobSummary),
  counts: OutboxCounts,
});
export type OutboxPage = z.infer<typeof OutboxPage>;

/** Why an operator throws a document away. */
export const Discard = z.object({ jobId: z.string(), reason: z.string().trim().min(3).max(200) });
