import type { z } from "zod";
import type { SettingsProblem } from "../../preload/contract/settings.ts";

type Issue = z.core.$ZodIssue;

/** What is wrong with settings, each as a sentence at its path (`limits.longerSide`); the first per path only. */
export function problemsOf(error: z.ZodError): SettingsProblem[] {
  const problems = new Map<string, string>();
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    if (!problems.has(path)) problems.set(path, sentence(issue));
  }
  return [...problems].map(([path, message]) => ({ path, message }));
}

function sentence(issue: Issue): string {
  if (issue.code === "too_small") return tooSmall(issue.origin, issue.minimum);
  if (issue.code === "too_big") return tooBig(issue.origin, issue.maximum);
  if (issue.code === "invalid_type") return "This is missing or of the wrong kind.";
  return issue.message;
}

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin === "string") return "This may not be empty.";
  if (origin === "array") return "At least one entry is needed.";
  return `At least ${minimum.toLocaleString("en")}.`;
}

function tooBig(origin: string, maximum: number | bigint): string {
  if (origin === "string") return `At most ${maximum} characters.`;
  if (origin === "array") return `At most ${maximum} entries.`;
  return `At most ${maximum.toLocaleString("en")}.`;
}
