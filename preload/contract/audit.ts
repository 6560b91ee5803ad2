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
