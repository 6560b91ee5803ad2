import { inspectJpeg } from "../../../vision/worker/file/jpeg.ts";
import { Unreadable } from "../unreadable.ts";
import type { PageLayout, Piece } from "./page-layout.ts";

/** APP14 as Adobe writes it, saying that the three components are red, green and blue themselves. */
const plainRgb = [0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0];

/**
 * A strip or tile's JPEG as a file of its own: with the tables that the whole page shares (TIFF Technical Note 2),
 * and marked where its colours are not YCbCr. Throws `Unreadable` unless it is whole and as large as the piece.
 */
export function jpegFile(
  { jpegTables, colours }: PageLayout,
  piece: Piece,
  bytes: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const { size, isComplete } = inspectJpeg(bytes);
  // Encoders round the width up to whole blocks, and some give the last strip its full height.
  const fits =
    size &&
    size.width >= piece.width &&
    size.height >= piece.height &&
    size.width < piece.width + 64 &&
    size.width * size.height <= 100_000_000;
  if (!isComplete || !fits) throw new Unreadable("damaged");
  // Without the tables' own start and end of image.
  const tables = jpegTables.length > 4 ? jpegTables.slice(2, -2) : [];
  const head = [0xff, 0xd8, ...(colours === "rgb" ? plainRgb : []), ...tables];
  const file = new Uint8Array(head.length + bytes.length - 2);
  file.set(head);
  file.set(bytes.subarray(2), head.length);
  return file;
}
