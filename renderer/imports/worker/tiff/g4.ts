import { Unreadable } from "../unreadable.ts";
import { blackRuns, codeTable, longestCode, whiteRuns, type CodeTable } from "./run-codes.ts";

const pass = 10;
const horizontal = 11;

/** The modes (ITU-T T.6, table 1); a vertical mode means how far from the change above, −3 … 3. */
const modes = codeTable([
  ["1", 0],
  ["011", 1],
  ["000011", 2],
  ["0000011", 3],
  ["010", -1],
  ["000010", -2],
  ["0000010", -3],
  ["0001", pass],
  ["001", horizontal],
]);

type Next = (table: CodeTable) => number;

/** Unpacks CCITT Group 4 (ITU-T T.6) to rows of whole bytes, a black pixel being 1; throws when a row does not add up. */
export function unpackG4(packed: Uint8Array, width: number, height: number): Uint8Array {
  const rowBytes = Math.ceil(width / 8);
  const out = new Uint8Array(rowBytes * height);
  const next = codesOf(packed);
  let above: readonly number[] = [];
  for (let y = 0; y < height; y++) {
    above = nextRow(above, width, next);
    paint(out, y * rowBytes * 8, above, width);
  }
  return out;
}

/** Where the colour changes in a row, the first time to black, from where it changes in the row above. */
function nextRow(above: readonly number[], width: number, next: Next): number[] {
  const changes: number[] = [];
  let [at, isBlack, seen] = [-1, false, 0];
  const changeTo = (to: number) => {
    const before = changes.at(-1) ?? 0;
    if (to < before || to > width) throw new Unreadable("damaged");
    changes.push(to);
  };
  while (at < width) {
    // The first change above to the right of here, to the other colour; those to black have even places.
    while (seen > 0 && (above[seen - 1] ?? width) > at) seen -= 1;
    while ((above[seen] ?? width) <= at && seen < above.length) seen += 1;
    if (seen % 2 !== (isBlack ? 1 : 0)) seen += 1;
    const mode = next(modes);
    if (mode === pass) at = above[seen + 1] ?? width;
    else if (mode === horizontal) {
      const first = Math.max(at, 0) + run(isBlack, next);
      at = first + run(!isBlack, next);
      changeTo(first);
      changeTo(at);
    } else {
      at = (above[seen] ?? width) + mode;
      changeTo(at);
      isBlack = !isBlack;
    }
  }
  return changes;
}

function run(isBlack: boolean, next: Next): number {
  let length = 0;
  for (;;) {
    const part = next(isBlack ? blackRuns : whiteRuns);
    length += part;
    if (part < 64) return length;
    if (length > 1_000_000) throw new Unreadable("damaged");
  }
}

function paint(out: Uint8Array, row: number, changes: readonly number[], width: number): void {
  for (let i = 0; i < changes.length; i += 2) {
    const end = row + (changes[i + 1] ?? width);
    for (let bit = row + (changes[i] ?? width); bit < end; bit++) {
      out[bit >> 3] = (out[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
    }
  }
}

/** Gives the meaning of the next code; past the end and for what is no code it throws. */
function codesOf(packed: Uint8Array): Next {
  const end = packed.length * 8;
  let at = 0;
  return ({ meaning, bits }) => {
    const byte = at >> 3;
    const three =
      ((packed[byte] ?? 0) << 16) | ((packed[byte + 1] ?? 0) << 8) | (packed[byte + 2] ?? 0);
    const ahead = (three >> (24 - longestCode - (at & 7))) & ((1 << longestCode) - 1);
    const length = bits[ahead] ?? 0;
    at += length;
    if (length === 0 || at > end) throw new Unreadable("damaged");
    return meaning[ahead] ?? 0;
  };
}
