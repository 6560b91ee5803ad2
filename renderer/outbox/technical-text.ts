import type { JobSummary } from "../../preload/contract/job.ts";

/** What support wants to know of a document, without the customer's numbers, not even in the server's message. */
export function technicalText(job: JobSummary): string {
  const lines: [string, string | undefined][] = [
    ["Job", job.id],
    ["State", [job.state, job.waiting ?? job.held ?? job.confirmation].filter(Boolean).join(", ")],
    ["Behind", job.behind && `an earlier one, ${job.behind}`],
    ["Type", job.type],
    ["Pages", String(job.pages)],
    ["Attempts", String(job.attempts)],
    ["Accepted", stamp(job.acceptedAt)],
    ["Next try", stamp(job.nextTryAt)],
    ["Settled", stamp(job.settledAt)],
    ["Server said", job.serverSaid === undefined ? undefined : withoutNumbers(job.serverSaid, job)],
  ];
  return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join("\n");
}

function stamp(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

// The server's words may name the customer's numbers: the ids, or the document's own.
function withoutNumbers(text: string, { customerId, documentId }: JobSummary): string {
  return text
    .replaceAll(wholeNumber(customerId), "[customer ID]")
    .replaceAll(wholeNumber(documentId), "[document ID]")
    .replaceAll(/[\p{L}\d]*\d{4,}[\p{L}\d]*/gu, "[number]");
}

function wholeNumber(digits: string): RegExp {
  return new RegExp(`(?<!\\d)${digits}(?!\\d)`, "g");
}
