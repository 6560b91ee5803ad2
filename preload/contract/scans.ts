import { z } from "zod";

/** A file that has come into the watched folder and waits for somebody to take it. */
export const OfferedScan = z.object({
  id: z.string().min(1).max(100),
  /** Its name alone, without the folder. */
  name: z.string().max(300),
  /** When it came, in ISO 8601. */
  at: z.iso.datetime(),
});
export type OfferedScan = z.infer<typeof OfferedScan>;

/** The folder that a scanner saves into ("scan to folder"), as far as the bench is told of it. */
export const ScanFolder = z.object({
  /** `off`: none is set; `away`: it cannot be read now. */
  standing: z.enum(["off", "watched", "away"]),
  /** The oldest first; none while the bench is locked. */
  offered: z.array(OfferedScan).max(50),
});
export type ScanFolder = z.infer<typeof ScanFolder>;

/** What came of taking an offered scan. */
export const TakenScan = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("taken"), bytes: z.instanceof(Uint8Array) }),
  /** Moved, deleted, or no file that may be read any more. */
  z.object({ kind: z.literal("gone") }),
  z.object({ kind: z.literal("too-large") }),
]);
export type TakenScan = z.infer<typeof TakenScan>;
