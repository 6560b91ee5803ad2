import { Unreadable } from "../unreadable.ts";

/** Unpacks Deflate (Adobe's TIFF Technical Note 3: a zlib stream) to exactly `size` bytes, and stops there. */
export async function inflate(packed: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array> {
  const out = new Uint8Array(size);
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream("deflate"))
    .getReader();
  let to = 0;
  try {
    while (to < size) {
      const { done, value } = await reader.read();
      if (done) throw new Unreadable("damaged");
      const part = value.subarray(0, size - to);
      out.set(part, to);
      to += part.length;
    }
  } catch {
    throw new Unreadable("damaged");
  } finally {
    // What a bomb would go on to give is not asked for.
    await reader.cancel().catch(() => undefined);
  }
  return out;
}
