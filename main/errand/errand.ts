import { z } from "zod";

/** The switch that makes of a start of the station an errand: a process without a window that answers the station. */
export const errandSwitch = "--branchscan-errand=system-proxy";

/** What the station asks its errand. */
export const ErrandQuestion = z.object({
  /** An origin, `https://host:port`. */
  origin: z
    .string()
    .max(300)
    .refine((text) => URL.canParse(text) && new URL(text).origin === text),
});

/** What the errand answers. */
export const ErrandAnswer = z.object({
  origin: z.string().max(300),
  /** Chromium's list, e.g. `PROXY a:3128; DIRECT`; `null` when it could not tell. */
  proxies: z.string().max(10_000).nullable(),
});
export type ErrandAnswer = z.infer<typeof ErrandAnswer>;

/** Whether a start of the station is an errand. */
export function isErrand(commandLine: readonly string[]): boolean {
  return commandLine.includes(errandSwitch);
}
