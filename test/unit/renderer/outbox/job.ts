import type { JobSummary } from "../../../../preload/contract/job.ts";

/** 23 November 2026, 14:00 on this PC. */
export const afternoon = new Date(2026, 10, 23, 14, 0).getTime();

/** A document that was sent off a minute before `afternoon`, with what a test says of it. */
export function jobWith(what: Partial<JobSummary>): JobSummary {
  return {
    id: "6f1c2b7e-8f5d-4c1c-9a55-0c8f4a3d2b10",
    customerId: "4711",
    documentId: "8821",
    type: "NATIONAL_ID",
    pages: 2,
    state: "queued",
    attempts: 0,
    acceptedAt: afternoon - 60_000,
    ...what,
  };
}
