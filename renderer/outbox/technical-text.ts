import type { JobSummary } from "../../preload/contract/job.ts";

/** What support wants to know of a document, without any data about the customer: no ids, not even in the server's message. */
export function technicalText(job: JobSummary): string {
  const lines: [string, string | undefined][] = [
    ["Job", job.id],
    ["State", [job.state, job.waiting ?? job.held ?? job.confirmation].filter(Boolean).join(", ")],
    ["Type", job.type],
    ["Pages", String(job.pages)],
    ["Attempts", String(job.attempts)],
    ["Accepted", stamp(job.acceptedAt)],
    ["Next try", stamp(job.nextTryAt)],
    ["Settled", stamp(job.settledAt)],
    ["Server said", job.serverSaid === undefined ? undefined : withoutIds(job.serverSaid, job)],
  ];
  return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join("\n");
}

function stamp(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

function withoutIds(text: string, { customerId, documentId }: JobSummary): string {
  return text
    .replaceAll(wholeNumber(customerId), "[customer ID]")
    .replaceAll(wholeNumber(documentId), "[document ID]");
}

function wholeNumber(digits: string): RegExp {
  return new RegExp(`(?<!\\d)${digits}(?!\\d)`, "g");
}
