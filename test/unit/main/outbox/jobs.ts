import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { bytesAsPage } from "../../../../main/outbox/bytes-as-page.ts";
import { notTriedYet, type Job, type JobContent } from "../../../../main/outbox/job.ts";
import type { Receipt } from "../../../../preload/contract/receipt.ts";
import { noon, submission } from "./harness.ts";

const { details } = submission();
export const documentNumber = details.number;

/** A job that was just accepted, for the content below. */
export function jobOf(change: Partial<Job> = {}): Job {
  return {
    id: randomUUID(),
    customerId: "4711",
    documentId: "8821",
    type: "PASSPORT",
    station: "Counter 3",
    operator: "Trainee",
    operatorId: null,
    acceptedFor: { origin: "https://artemis.example", domainId: "1000" },
    confirmed: ["expired"],
    pages: [factsOf("front", frontBytes)],
    acceptedAt: noon,
    ...notTriedYet,
    ...change,
  };
}

export const frontBytes = new TextEncoder().encode("the front of a passport ".repeat(3000));
export const backBytes = new TextEncoder().encode("the back of a card ".repeat(500));

export function factsOf(side: "front" | "back", bytes: Uint8Array): Job["pages"][number] {
  const size = { width: 1200, height: 800 };
  return { side, mediaType: "image/jpeg", bytes: bytes.length, ...size, sha256: "00" };
}

/** The content of the job above, with a back on demand. */
export function contentOf(sides: { back?: Uint8Array; front?: Uint8Array } = {}): JobContent {
  const front = bytesAsPage("image/jpeg", sides.front ?? frontBytes);
  return { details, front, ...(sides.back && { back: bytesAsPage("image/jpeg", sides.back) }) };
}

export async function bytesOf(page: JobContent["front"] | undefined): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of page?.open() ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export function receiptFor(job: Job): Receipt {
  return {
    jobId: job.id,
    mode: "live",
    station: job.station,
    operator: job.operator,
    customerId: job.customerId,
    documentId: job.documentId,
    acceptedAt: job.acceptedAt,
    deliveredAt: noon + 1000,
    attempts: 1,
    timesSent: 1,
    details: {
      type: "PASSPORT",
      maskedNumber: "••••••67E",
      authenticity: "ORIGINAL",
      issueDate: "2020-01-01",
      expiryDate: "2030-01-01",
      showExpiryNotification: true,
    },
    confirmedWarnings: [],
    pages: job.pages,
    confirmation: "confirmed",
    differences: [{ field: "Type", sent: "a", stored: "b" }],
    server: { id: "77", createdAt: noon },
  };
}

/** A new folder, which goes when the test is over. */
export async function newFolder(base = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(base, "branchscan-outbox-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The same in memory, where the PC has such a place, for tests that would wait for many syncs. */
export function quickFolder(): Promise<string> {
  return newFolder(existsSync("/dev/shm") ? "/dev/shm" : tmpdir());
}
