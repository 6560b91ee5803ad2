import { Unreadable } from "../unreadable.ts";

/** Unpacks PackBits (TIFF 6.0, section 9) to exactly `size` bytes. */
export function unpackBits(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let to = 0;
  for (let at = 0; to < size;) {
    const head = packed[at++];
    if (head === undefined) throw new Unreadable("damaged");
    if (head === 128) continue;
    const count = head < 128 ? head + 1 : 257 - head;
    const end = Math.min(size, to + count);
    if (head < 128) {
      if (at + (end - to) > packed.length) throw new Unreadable("damaged");
      out.set(packed.subarray(at, at + (end - to)), to);
      at += count;
    } else {
      const value = packed[at++];
      if (value === undefined) throw new Unreadable("damaged");
      out.fill(value, to, end);
    }
    to = end;
  }
  return out;
}
