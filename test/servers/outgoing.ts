import { randomBytes } from "node:crypto";
import { createDispatcher } from "../../main/network/dispatcher.ts";
import { trustedRoots } from "../../main/network/trust.ts";
import type { OutgoingDocument, OutgoingPage, UpdateContext } from "../../main/artemis/outgoing.ts";

const magic = {
  "image/jpeg": Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  "image/png": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
};

/** Bytes that begin as such a picture does and go on at random. */
export function pictureBytes(size: number, mediaType: OutgoingPage["mediaType"] = "image/jpeg") {
  const head = magic[mediaType];
  return Buffer.concat([head, randomBytes(size - head.length)]);
}

/** A page that lies in memory. */
export function pageOf(
  bytes: Uint8Array,
  mediaType: OutgoingPage["mediaType"] = "image/jpeg",
): OutgoingPage {
  return {
    mediaType,
    size: bytes.length,
    async *open() {
      yield bytes;
    },
  };
}

export const details = {
  type: "NATIONAL_ID",
  number: "S1234567A",
  authenticity: "ORIGINAL",
  issueDate: "2020-01-01",
  expiryDate: "2030-01-01",
  showExpiryNotification: true,
};

/** A document with a small front and no back, or with what is given. */
export function documentOf(changes: Partial<OutgoingDocument> = {}): OutgoingDocument {
  return { details, front: pageOf(pictureBytes(5000)), ...changes };
}

export const target = { customerId: "9223372036854775807", documentId: "9007199254740993" };

const trust = trustedRoots();

/** A context for `updateDocument` against a server. */
export function contextFor(
  server: { baseAddress: string; domainId?: string },
  changes: Partial<UpdateContext> = {},
): UpdateContext {
  return {
    endpoint: {
      baseAddress: server.baseAddress,
      domainId: server.domainId ?? "6603",
      dateFormat: "date-time",
    },
    token: "test-token-0123456789",
    dispatcher: createDispatcher(trust, { connect: 2000, headers: 2000, body: 2000 }),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: Date.now,
    userAgent: "Branchscan/0.0.0-test",
    ...changes,
  };
}
