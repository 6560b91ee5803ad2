import { notTriedYet, type Job } from "../../main/outbox/job.ts";
import { Side } from "../../preload/contract/page.ts";

interface WaitingJob {
  id: string;
  customerId: string;
  documentId: string;
  /** Of one page or two. */
  pageBytes: readonly number[];
}

/** A job that waits for its first try. */
export function waitingJob({ id, customerId, documentId, pageBytes }: WaitingJob): Job {
  const pages = pageBytes.map((bytes, at) => {
    const side = Side.options[at] ?? "front";
    const size = { width: 1200, height: 800 };
    return { side, mediaType: "image/jpeg", bytes, ...size, sha256: "0".repeat(64) };
  });
  return {
    id,
    customerId,
    documentId,
    pages,
    type: "PASSPORT",
    station: "Counter 3",
    operator: "Tan",
    operatorId: null,
    acceptedFor: { origin: "https://artemis.example", domainId: "1000" },
    confirmed: [],
    acceptedAt: Date.now(),
    ...notTriedYet,
  };
}
