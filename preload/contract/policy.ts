import { z } from "zod";

/** How the station stands with the managed policy. */
export const PolicyStanding = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("in-force") }),
  z.object({
    kind: z.literal("refused"),
    reason: z.enum(["not-readable", "not-protected", "not-json", "not-fitting"]),
    /** Where in the file, counted from 1. */
    line: z.int().optional(),
    /** In words, without what stands in the file. */
    problem: z.string().max(500),
    /** Whether the one before is still in force. */
    keepsLastGood: z.boolean(),
  }),
]);
export type PolicyStanding = z.infer<typeof PolicyStanding>;
