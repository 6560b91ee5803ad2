import { createHash } from "node:crypto";
import type { ArtemisId } from "../../preload/contract/artemis-id.ts";
import type { DocumentDetails } from "../../preload/contract/details.ts";
import type { ReceivedDocument, ReceivedPage } from "./read-document.ts";

/** A page as the stand-in remembers it. */
export interface StoredPage {
  fileName: string;
  mediaType: string;
  size: number;
  /** Hex digest of the page's bytes. */
  sha256: string;
  /** Kept for tests only. */
  bytes?: Buffer;
}

/** The latest version of a document. */
export interface StoredDocument {
  customerId: ArtemisId;
  documentId: ArtemisId;
  details: DocumentDetails;
  front: StoredPage;
  back: StoredPage | null;
  /** How often it was put. */
  versions: number;
  /** Epoch milliseconds. */
  createdAt: number;
  updatedAt: number;
}

/** The stand-in's documents: in memory, without the pages unless `keepPages`, and gone when it ends. */
export function createRecords({ keepPages, now }: { keepPages: boolean; now: () => number }) {
  const records = new Map<string, StoredDocument>();

  function remember({ fileName, mediaType, bytes }: ReceivedPage): StoredPage {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { fileName, mediaType, size: bytes.length, sha256, ...(keepPages && { bytes }) };
  }

  return {
    find: (customerId: string, documentId: string): StoredDocument | null =>
      records.get(keyOf(customerId, documentId)) ?? null,
    /** A PUT replaces the whole record: a back that does not come is no longer there. */
    put(
      { customerId, documentId }: { customerId: ArtemisId; documentId: ArtemisId },
      document: ReceivedDocument,
    ): StoredDocument {
      const key = keyOf(customerId, documentId);
      const before = records.get(key);
      const updatedAt = now();
      const record = {
        customerId,
        documentId,
        details: document.details,
        front: remember(document.front),
        back: document.back && remember(document.back),
        versions: (before?.versions ?? 0) + 1,
        createdAt: before?.createdAt ?? updatedAt,
        updatedAt,
      };
      records.set(key, record);
      return record;
    },
  };
}

function keyOf(customerId: string, documentId: string): string {
  return `${customerId}/${documentId}`;
}
