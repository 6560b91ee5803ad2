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

/** What is wrong, as a sentence that repeats nothing of what was given. */
export function sentence(issue: Issue): string {
  if (issue.code === "too_small") return tooSmall(issue.origin, issue.minimum);
  if (issue.code === "too_big") return tooBig(issue.origin, issue.maximum);
  if (issue.code === "invalid_type") return "This is missing or of the wrong kind.";
  if (issue.code === "invalid_value") return `One of: ${issue.values.map(String).join(", ")}.`;
  // "Empty, or …": what it is if it is not empty stands last.
  if (issue.code === "invalid_union") return ofUnion(issue.errors.at(-1)?.[0]);
  return issue.message;
}

function ofUnion(issue: Issue | undefined): string {
  return issue === undefined ? "This is of the wrong kind." : sentence(issue);
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
