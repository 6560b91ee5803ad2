import { z } from "zod";

const count = z.int().min(0);

/** What came of verifying the audit. */
export const AuditVerified = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("whole"),
    entries: count,
    /** ISO 8601; `null` in an empty log. */
    first: z.string().nullable(),
    last: z.string().nullable(),
    /** Entries that bear no seal which this station could check. */
    unsealed: count,
    /** Entries that tell of a crash or of damage which a start had found. */
    incidents: count,
  }),
  z.object({
    kind: z.literal("broken"),
    /** The number of the first entry that is broken or missing. */
    n: z.int().min(1),
    file: z.string().max(100),
    /** Counted from 1; `null` when no line of the file is to blame. */
    line: z.int().min(1).nullable(),
    /** What is wrong with it, in words. */
    problem: z.string().max(300),
    /** Entries before it, all in order. */
    sound: count,
  }),
  /** The administrator has not given the passcode. */
  z.object({ kind: z.literal("refused") }),
]);
export type AuditVerified = z.infer<typeof AuditVerified>;

/** What came of exporting the audit. */
export const AuditExported = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("exported"), entries: count, isWhole: z.boolean() }),
  z.object({ kind: z.literal("cancelled") }),
  /** The place takes no file: no room, no right, open in another program. */
  z.object({ kind: z.literal("not-written") }),
  z.object({ kind: z.literal("refused") }),
]);
export type AuditExported = z.infer<typeof AuditExported>;

/** Why the collector of the bank does not take the audit just now. */
export const ForwardingTrouble = z.object({
  /** When it was first noticed: ISO 8601, UTC. */
  since: z.iso.datetime(),
  why: z.enum([
    /** No answer, or no way there. */
    "not-reached",
    /** It could not prove that it is the right one, or what trust is made of is not in order. */
    "not-trusted",
    /** It answered with another status than success. */
    "refused",
    /** Even one entry is too large for it. */
    "too-large",
    /** What answered success there is no collector. */
    "no-collector",
    /** The log could not be read here. */
    "not-read",
  ]),
  /** HTTP's status, where there was an answer. */
  status: z.int().min(100).max(999).nullable(),
});
export type ForwardingTrouble = z.infer<typeof ForwardingTrouble>;

/** How far the audit has been forwarded to the collector that the policy names. */
export const AuditForwarding = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  /** A collector is named, and nothing leaves the PC in training. */
  z.object({ kind: z.literal("training") }),
  z.object({
    kind: z.literal("named"),
    /** Its address. */
    collector: z.string().max(300),
    /** The time of the last entry that it has: ISO 8601, UTC; `null` when it has none. */
    upTo: z.string().nullable(),
    /** Entries since the start that it said it does not want. */
    refused: count,
    trouble: ForwardingTrouble.nullable(),
  }),
]);
export type AuditForwarding = z.infer<typeof AuditForwarding>;
