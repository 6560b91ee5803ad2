import { Unreadable } from "../unreadable.ts";
import { tags, type Directory } from "./tiff-file.ts";

/** How samples become colours. */
type Colours = "white-is-0" | "black-is-0" | "rgb" | "palette" | "ycbcr";

/** How the bytes of a strip or tile are packed. */
type Packing = "none" | "g4" | "lzw" | "jpeg" | "deflate" | "packbits";

/** A strip or tile: where its bytes lie, and which part of the page it is. */
export interface Piece {
  readonly from: number;
  readonly length: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page's description, checked: everything in it fits together and lies within the file. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly colours: Colours;
  readonly packing: Packing;
  /** Bits of a sample: 1, 4 or 8. */
  readonly bits: number;
  /** Samples of a pixel, those beyond the colours included. */
  readonly samples: number;
  readonly differs: boolean;
  /** The lowest bit of a byte comes first. */
  readonly reversedBits: boolean;
  /** EXIF's numbers, 1 to 8. */
  readonly orientation: number;
  readonly palette: readonly number[];
  readonly jpegTables: readonly number[];
  readonly pieces: readonly Piece[];
}

/** As many as any other picture (`vision/worker/file/inspect.ts`). */
const mostPixels = 100_000_000;
const mostPieces = 100_000;

const colourings: Readonly<Record<number, Colours>> = {
  0: "white-is-0",
  1: "black-is-0",
  2: "rgb",
  3: "palette",
  6: "ycbcr",
};

const packings: Readonly<Record<number, Packing>> = {
  1: "none",
  4: "g4",
  5: "lzw",
  7: "jpeg",
  8: "deflate",
  32_946: "deflate",
  32_773: "packbits",
};

/** What a directory says of its page; throws `Unreadable` for what does not fit together or is not read here. */
export function layoutOf(directory: Directory, fileBytes: number): PageLayout {
  const one = (tag: number, otherwise: number) => directory.get(tag)?.[0] ?? otherwise;
  const width = one(tags.width, 0);
  const height = one(tags.height, 0);
  if (width === 0 || height === 0) throw new Unreadable("damaged");
  if (width * height > mostPixels) throw new Unreadable("too-many-pixels");
  const colours = colourings[one(tags.photometric, -1)];
  const packing = packings[one(tags.compression, 1)];
  const samples = one(tags.samplesPerPixel, 1);
  const bits = bitsOf(directory.get(tags.bitsPerSample) ?? [1]);
  const orientation = one(tags.orientation, 1);
  if (!colours || !packing) throw new Unreadable("tiff-unknown");
  const layout: PageLayout = {
    width,
    height,
    colours,
    packing,
    bits,
    samples,
    differs: one(tags.predictor, 1) === 2,
    reversedBits: one(tags.fillOrder, 1) === 2,
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    palette: directory.get(tags.colorMap) ?? [],
    jpegTables: directory.get(tags.jpegTables) ?? [],
    pieces: piecesOf(directory, { width, height, fileBytes }),
  };
  if (!isRead(layout, directory)) throw new Unreadable("tiff-unknown");
  return layout;
}

function bitsOf(bits: readonly number[]): number {
  const first = bits[0] ?? 1;
  return bits.every((each) => each === first) ? first : 0;
}

/** The kinds that scanners, fax machines and phones write; anything else is said, not guessed at. */
function isRead(layout: PageLayout, directory: Directory): boolean {
  const { colours, packing, bits, samples, palette } = layout;
  const isPlain = (directory.get(tags.planar)?.[0] ?? 1) === 1;
  const isUnsigned = (directory.get(tags.sampleFormat)?.[0] ?? 1) === 1;
  const predictor = directory.get(tags.predictor)?.[0] ?? 1;
  const differsOddly = predictor > 2 || (predictor === 2 && bits !== 8);
  if (!isUnsigned || differsOddly || samples < 1 || samples > 5) return false;
  if (packing === "jpeg") return isPlain && bits === 8 && colours !== "palette";
  if (packing === "g4") return bits === 1 && samples === 1 && colours !== "palette";
  // Separate planes of a single sample are one plane.
  if (!isPlain && samples > 1) return false;
  if (colours === "rgb") return bits === 8 && samples >= 3;
  if (colours === "ycbcr") return false;
  if (colours === "palette")
    return samples === 1 && [1, 4, 8].includes(bits) && palette.length === 3 << bits;
  return bits === 8 || (samples === 1 && (bits === 1 || bits === 4));
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly fileBytes: number;
}

function piecesOf(directory: Directory, { width, height, fileBytes }: Room): Piece[] {
  const tiles = directory.get(tags.tileOffsets);
  const first = (tag: number, otherwise: number) => directory.get(tag)?.[0] ?? otherwise;
  const offsets = tiles ?? directory.get(tags.stripOffsets) ?? [];
  const counts = directory.get(tiles ? tags.tileByteCounts : tags.stripByteCounts) ?? [];
  const wide = tiles ? first(tags.tileWidth, 0) : width;
  const high = tiles
    ? first(tags.tileHeight, 0)
    : Math.min(height, first(tags.rowsPerStrip, height));
  if (wide < 1 || high < 1 || wide * high > mostPixels) throw new Unreadable("damaged");
  const across = Math.ceil(width / wide);
  const count = across * Math.ceil(height / high);
  if (count > mostPieces || offsets.length < count || counts.length < count)
    throw new Unreadable("damaged");
  return Array.from({ length: count }, (_, index) => {
    const [from = 0, length = 0] = [offsets[index], counts[index]];
    const x = (index % across) * wide;
    const y = Math.floor(index / across) * high;
    if (length === 0 || from + length > fileBytes) throw new Unreadable("damaged");
    // A tile is whole also where it hangs over the page's edge; the last strip is only as high as what is left.
    return { from, length, x, y, width: wide, height: tiles ? high : Math.min(high, height - y) };
  });
}
