import { Unreadable } from "../unreadable.ts";

const clear = 256;
const end = 257;
const mostCodes = 4096;

/** Unpacks LZW as TIFF has it (TIFF 6.0, section 13: codes from the highest bit, a width changes one early) to `size` bytes. */
export function unpackLzw(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  // Each code is a run of what was written already: where it begins, and its length.
  const starts = new Uint32Array(mostCodes);
  const lengths = new Uint32Array(mostCodes);
  let [to, next, width, before] = [0, 258, 9, -1];
  const bits = bitsOf(packed);
  while (to < size) {
    const code = bits(width);
    if (code === -1 || code === end) throw new Unreadable("damaged");
    if (code === clear) {
      [next, width, before] = [258, 9, -1];
      continue;
    }
    const start = to;
    if (code < 256) out[to++] = code;
    else {
      if (code >= next + (before === -1 ? 0 : 1)) throw new Unreadable("damaged");
      // The code that is only now being made repeats what was written last, and its first byte.
      const isNew = code === next;
      const from = isNew ? before : (starts[code] ?? 0);
      const length = isNew ? start - before + 1 : (lengths[code] ?? 0);
      // Byte by byte, since the run may reach into itself.
      for (let i = 0; i < length && to < size; i++) out[to++] = out[from + i] ?? 0;
    }
    if (before !== -1 && next < mostCodes) {
      starts[next] = before;
      lengths[next] = start - before + 1;
      next += 1;
      if (next + 1 >= 1 << width && width < 12) width += 1;
    }
    before = start;
  }
  return out;
}

/** Gives the next so many bits, highest first; -1 at the end. */
function bitsOf(packed: Uint8Array): (count: number) => number {
  let [at, held, kept] = [0, 0, 0];
  return (count) => {
    while (kept < count) {
      const byte = packed[at++];
      if (byte === undefined) return -1;
      held = ((held << 8) | byte) & 0xff_ff_ff;
      kept += 8;
    }
    kept -= count;
    return (held >> kept) & ((1 << count) - 1);
  };
}
