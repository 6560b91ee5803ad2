import type { IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/**
 * The whole body of a request, read in about `milliseconds` where that is more than it needs. Throws when
 * the connection ends before the body does, or when the body is longer than `mostBytes`.
 */
export async function readBody(
  request: IncomingMessage,
  { mostBytes, milliseconds = 0 }: { mostBytes: number; milliseconds?: number },
): Promise<Buffer> {
  const expected = Number(request.headers["content-length"]);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > mostBytes) throw new Error("The body is too long.");
    if (milliseconds > 0) await pause((bytes.length / expected) * milliseconds);
  }
  return Buffer.concat(chunks);
}
