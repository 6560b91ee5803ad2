import { Unreadable } from "../unreadable.ts";

/** The tags that are read (TIFF 6.0, sections 8 to 22; Technical Note 2 for JPEG). */
export const tags = {
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  planar: 284,
  g4Options: 293,
  predictor: 317,
  colorMap: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  extraSamples: 338,
  sampleFormat: 339,
  jpegTables: 347,
} as const;

/** A directory: the numbers of each tag that is known here; a page is one directory. */
export type Directory = ReadonlyMap<number, readonly number[]>;

/** Bytes of a value by its type: BYTE, ASCII, SHORT, LONG and UNDEFINED; nothing else is needed for a page. */
const valueBytes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1 };

const mostPages = 500;
const mostEntries = 4096;
/** No tag that is read has more values: a strip for each row of the tallest page. */
const mostValues = 200_000;

/** The directories of a classic TIFF, page by page; throws `Unreadable` for what is none or points outside itself. */
export function readDirectories(bytes: Uint8Array): Directory[] {
  const view = viewOf(bytes);
  const order = String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0);
  const little = order === "II";
  if (bytes.length < 8 || (!little && order !== "MM")) throw new Unreadable("damaged");
  // 43 is BigTIFF, for files that are never pages of a document.
  if (view.getUint16(2, little) !== 42) throw new Unreadable("tiff-unknown");
  const directories: Directory[] = [];
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0;) {
    if (seen.has(at) || directories.length >= mostPages) throw new Unreadable("damaged");
    seen.add(at);
    const { directory, next } = readDirectory(view, at, little);
    directories.push(directory);
    at = next;
  }
  return directories;
}

const known = new Set<number>(Object.values(tags));

function readDirectory(view: DataView, at: number, little: boolean) {
  const within = (from: number, length: number) => {
    if (from + length > view.byteLength) throw new Unreadable("damaged");
  };
  within(at, 2);
  const count = view.getUint16(at, little);
  if (count > mostEntries) throw new Unreadable("damaged");
  within(at + 2, count * 12 + 4);
  const directory = new Map<number, readonly number[]>();
  for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
    const tag = view.getUint16(entry, little);
    const size = valueBytes[view.getUint16(entry + 2, little)];
    if (!known.has(tag) || size === undefined) continue;
    const values = view.getUint32(entry + 4, little);
    if (values > mostValues && tag !== tags.jpegTables) throw new Unreadable("damaged");
    const from = values * size <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    within(from, values * size);
    directory.set(tag, numbers(view, { from, values, size, little }));
  }
  return { directory, next: view.getUint32(at + 2 + count * 12, little) };
}

interface Values {
  readonly from: number;
  readonly values: number;
  readonly size: number;
  readonly little: boolean;
}

function numbers(view: DataView, { from, values, size, little }: Values): number[] {
  return Array.from({ length: values }, (_, index) => {
    const at = from + index * size;
    if (size === 1) return view.getUint8(at);
    return size === 2 ? view.getUint16(at, little) : view.getUint32(at, little);
  });
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
