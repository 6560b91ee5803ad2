import { createCipheriv, createHash } from "node:crypto";
import type { Submission } from "../../preload/contract/submission.ts";
import { pngBytes } from "../servers/png-bytes.ts";

/** Stands all over every page and in every number, so that one search finds whichever is readable. */
export const marks = { page: "a page of the torture, ".repeat(4), number: "TORTURE" };

/** Which document, and which of its versions: later ones have larger numbers. */
export interface Version {
  documentId: string;
  version: number;
}

/** What the operator sends as this version: always the same, so that whoever receives it can tell. */
export function submissionOf({ documentId, version }: Version): Submission {
  const seed = createHash("sha256").update(`${documentId} ${version}`).digest();
  const small = 20_000 + (seed.readUInt16BE(0) % 40) * 7001;
  const isLarge = seed.readUInt8(3) < 20;
  const hasBack = seed.readUInt8(2) < 80;
  return {
    customerId: "4711",
    documentId,
    details: {
      type: "PASSPORT",
      number: `${marks.number}${version}`,
      authenticity: "ORIGINAL",
      issueDate: "2020-01-01",
      expiryDate: "2090-01-01",
      showExpiryNotification: true,
    },
    front: pageOf(seed, isLarge ? 1_900_000 : small),
    ...(hasBack && { back: pageOf(seed.toReversed(), 15_000) }),
    confirmed: [],
  };
}

/** The page by which a version is known: no other has these bytes. */
export function fingerprint(submission: Submission): string {
  return createHash("sha256").update(submission.front.bytes).digest("hex");
}

function pageOf(seed: Uint8Array, size: number): Submission["front"] {
  const noise = createCipheriv("aes-256-ctr", seed, Buffer.alloc(16)).update(Buffer.alloc(size));
  // More often than a chunk of the sealed file is long, and at no multiple of it.
  for (let at = 0; at + marks.page.length < size; at += 4093) noise.write(marks.page, at);
  const bytes = Buffer.concat([pngBytes(1200, 800), noise]);
  return { mediaType: "image/png", bytes: new Uint8Array(bytes), width: 1200, height: 800 };
}
