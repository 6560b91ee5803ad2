import type { Dispatcher } from "undici";

/** The server's answer: `text` is `null` when it was too long, broke off, or did not come in time. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string | null;
}

const mostBytes = 1024 * 1024;

/** Reads an answer's body, at most 1 MiB of it, and for so many milliseconds at most; a body that fails takes nothing from its status. */
export async function readAnswer(
  response: Dispatcher.ResponseData,
  mostMs = 30_000,
): Promise<Answer> {
  const { statusCode: status, headers, body } = response;
  body.on("error", () => {
    // The loop below sees it too; without a listener a late one would end the program.
  });
  const tooSlow = setTimeout(() => body.destroy(), mostMs);
  try {
    return { status, headers, text: await readText(body) };
  } catch {
    return { status, headers, text: null };
  } finally {
    clearTimeout(tooSlow);
  }
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
