import { randomBytes } from "node:crypto";
import { documentPart } from "./document-part.ts";
import type { ArtemisEndpoint, OutgoingDocument, OutgoingPage } from "./outgoing.ts";

/** A request body of known length; `bytes` yields it from the start, exactly `length` bytes. */
export interface MultipartBody {
  contentType: string;
  length: number;
  bytes(): AsyncGenerator<Uint8Array>;
}

const fileEndings = { "image/jpeg": "jpg", "image/png": "png" } as const;

/**
 * The multipart/form-data body (RFC 7578) of a document: the parts `document`, `front` and, only when there
 * is one, `back`, byte for byte what `curl -F` sends, the boundary aside. Pages are opened when their turn
 * comes, so memory does not grow with them.
 */
export function documentBody(
  document: OutgoingDocument,
  dateFormat: ArtemisEndpoint["dateFormat"],
  boundary: string = newBoundary(),
): MultipartBody {
  const pages = [
    { side: "front", page: document.front },
    ...(document.back ? [{ side: "back", page: document.back }] : []),
  ].map(({ side, page }) => ({ head: Buffer.from(pageHead(boundary, side, page)), page }));
  const opening = Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="document"\r\n` +
      `Content-Type: application/json\r\n\r\n${documentPart(document.details, dateFormat)}`,
  );
  const closing = Buffer.from(`\r\n--${boundary}--\r\n`);

  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield opening;
    for (const { head, page } of pages) {
      yield head;
      yield* wholePage(page);
    }
    yield closing;
  }
  const pageBytes = pages.reduce((sum, { head, page }) => sum + head.length + page.size, 0);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: opening.length + pageBytes + closing.length,
    bytes,
  };
}

/**
 * 128 random bits: the content is not searched for it, because the chance that 50 MB hold a given one is
 * below 2^-100, and a search would mean to read every page twice. The dashes are curl's.
 */
function newBoundary(): string {
  return "-".repeat(24) + randomBytes(16).toString("hex");
}

function pageHead(boundary: string, side: string, page: OutgoingPage): string {
  const fileName = `${side}.${fileEndings[page.mediaType]}`;
  return (
    `\r\n--${boundary}\r\nContent-Disposition: form-data; name="${side}"; filename="${fileName}"\r\n` +
    `Content-Type: ${page.mediaType}\r\n\r\n`
  );
}

async function* wholePage(page: OutgoingPage): AsyncGenerator<Uint8Array> {
  let given = 0;
  for await (const chunk of page.open()) {
    given += chunk.length;
    if (given > page.size) break;
    yield chunk;
  }
  if (given !== page.size) throw new Error("A page is not as long as it was said to be.");
}
