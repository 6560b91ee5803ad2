import { Unreadable } from "../unreadable.ts";
import { unpackG4 } from "./g4.ts";
import { inflate } from "./inflate.ts";
import { unpackLzw } from "./lzw.ts";
import { unpackBits } from "./pack-bits.ts";
import type { PageLayout, Piece } from "./page-layout.ts";
import { rowBytesOf } from "./paint-piece.ts";

/** The unpacked bytes of a strip or tile, never more or fewer than it has; JPEG is not unpacked here. */
export async function unpack(
  layout: PageLayout,
  piece: Piece,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const packed = layout.reversedBits ? bytes.map(reversed) : bytes;
  const size = rowBytesOf(layout, piece.width) * piece.height;
  switch (layout.packing) {
    case "none":
      if (packed.length < size) throw new Unreadable("damaged");
      return packed.slice(0, size);
    case "packbits":
      return unpackBits(packed, size);
    case "lzw":
      return unpackLzw(packed, size);
    case "deflate":
      return inflate(packed, size);
    case "g4":
      return unpackG4(packed, piece.width, piece.height);
    case "jpeg":
      throw new Error("A JPEG goes to the browser's decoder.");
  }
}

function reversed(byte: number): number {
  let out = 0;
  for (let bit = 0; bit < 8; bit++) out |= ((byte >> bit) & 1) << (7 - bit);
  return out;
}
