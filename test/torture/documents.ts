import { createHash } from "node:crypto";
import type { Submission } from "../../preload/contract/submission.ts";
import { pngBytes } from "../unit/main/outbox/harness.ts";

/** Stands in every page and every number, so that one search finds whichever is readable. */
export const marks = { page: "a page of the torture, ".repeat(4), number: "TORTURE" };

/** Which document, and which of its versions: later ones have larger numbers. */
export interface Version {
  documentId: string;
  version: number;
}

/** What the operator sends as this version: always the same, so that whoever receives it can tell. */
export function submissionOf({ documentId, version }: Version): Submission {
  const number = `${marks.number}${version}`;
  const seed = createHash("sha256").update(`${documentId} ${version}`).digest();
  const front = pageOf(seed, 20_000 + (seed.readUInt16BE(0) % 40) * 7_001);
  const hasBack = seed.readUInt8(2) < 80;
  return {
    customerId: "4711",
    documentId,
    details: {
      type: "PASSPORT",
      number,
      authenticity: "ORIGINAL",
      issueDate: "2020-01-01",
      expiryDate: "2090-01-01",
      showExpiryNotification: true,
    },
    front,
    ...(hasBack && { back: pageOf(seed.toReversed(), 15_000) }),
    confirmed: [],
  };
}

function pageOf(seed: Uint8Array, size: number): Submission["front"] {
  const head = Buffer.concat([pngBytes(1200, 800), Buffer.from(marks.page)]);
  const rest = Buffer.concat(
    Array.from({ length: Math.ceil(size / 32) }, (_, at) => block(seed, at)),
  );
  const bytes = Buffer.concat([head, rest.subarray(0, size)]);
  return { mediaType: "image/png", bytes: new Uint8Array(bytes), width: 1200, height: 800 };
}

function block(seed: Uint8Array, at: number): Buffer {
  return createHash("sha256").update(seed).update(String(at)).digest();
}
