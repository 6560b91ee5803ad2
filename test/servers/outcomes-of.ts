import type { ConnectionReport } from "../../preload/contract/connection-report.ts";

/** What a connection test found, on a line: the steps that work, then each other one that was taken. */
export function outcomesOf({ steps }: ConnectionReport): string {
  const works = steps.filter(({ outcome }) => outcome === "works").map(({ step }) => step);
  const others = steps
    .filter(({ outcome, detail }) => outcome === "fails" || (outcome !== "works" && detail))
    .map(({ step, outcome }) => `${step} ${outcome}`);
  return [works.join(" "), ...others].filter((part) => part !== "").join(", ");
}
