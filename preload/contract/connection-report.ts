import { z } from "zod";

/** The steps of "Test connection", in their order; the first that fails ends the walk. */
export const ConnectionStep = z.enum([
  "settings",
  "name",
  "proxy",
  "reach",
  "trust",
  "sign-in",
  "token",
  "domain",
]);
export type ConnectionStep = z.infer<typeof ConnectionStep>;

export const ConnectionReport = z.object({
  steps: z.array(
    z.object({
      step: ConnectionStep,
      outcome: z.enum(["works", "fails", "not-checked"]),
      /** Technical detail that may be copied; never a secret. */
      detail: z.string().optional(),
    }),
  ),
});
export type ConnectionReport = z.infer<typeof ConnectionReport>;
