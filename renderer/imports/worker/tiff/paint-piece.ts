import type { PageLayout, Piece } from "./page-layout.ts";

/** The page's pixels: red, green, blue, alpha, 8 bits each. */
export type Canvas = Uint8ClampedArray<ArrayBuffer>;

/** Bytes of a piece's row before packing. */
export function rowBytesOf({ bits, samples }: PageLayout, width: number): number {
  return Math.ceil((width * samples * bits) / 8);
}

/** Paints unpacked bytes of a strip or tile onto the page; what hangs over its edge is left out. */
export function paintPiece(
  canvas: Canvas,
  layout: PageLayout,
  piece: Piece,
  raw: Uint8Array,
): void {
  const rowBytes = rowBytesOf(layout, piece.width);
  if (layout.differs) addUp(raw, rowBytes, layout.samples);
  const colourAt = colouring(layout);
  const wide = Math.min(piece.width, layout.width - piece.x);
  const high = Math.min(piece.height, layout.height - piece.y);
  for (let y = 0; y < high; y++) {
    let to = ((piece.y + y) * layout.width + piece.x) * 4;
    for (let x = 0; x < wide; x++, to += 4) {
      colourAt(raw, y * rowBytes, x, canvas, to);
      canvas[to + 3] = 255;
    }
  }
}

/** Horizontal differencing (TIFF 6.0, section 14) of 8-bit samples. */
function addUp(raw: Uint8Array, rowBytes: number, samples: number): void {
  for (let row = 0; row < raw.length; row += rowBytes) {
    const end = Math.min(raw.length, row + rowBytes);
    for (let i = row + samples; i < end; i++) raw[i] = (raw[i] ?? 0) + (raw[i - samples] ?? 0);
  }
}

type ColourAt = (raw: Uint8Array, row: number, x: number, canvas: Canvas, to: number) => void;

function colouring(layout: PageLayout): ColourAt {
  const { colours, samples, palette, bits } = layout;
  if (colours === "rgb") {
    return (raw, row, x, canvas, to) => {
      const from = row + x * samples;
      for (let i = 0; i < 3; i++) canvas[to + i] = raw[from + i] ?? 0;
    };
  }
  const sample = sampling(layout);
  const count = 1 << bits;
  if (colours === "palette") {
    // Each colour has 16 bits (some writers fill 8); the reds come first, then the greens, then the blues.
    const scale = palette.some((value) => value > 255) ? 257 : 1;
    return (raw, row, x, canvas, to) => {
      const index = sample(raw, row, x);
      for (let i = 0; i < 3; i++)
        canvas[to + i] = Math.round((palette[i * count + index] ?? 0) / scale);
    };
  }
  const most = count - 1;
  return (raw, row, x, canvas, to) => {
    const value = (sample(raw, row, x) * 255) / most;
    const grey = colours === "white-is-0" ? 255 - value : value;
    for (let i = 0; i < 3; i++) canvas[to + i] = grey;
  };
}

function sampling({ bits, samples }: PageLayout) {
  if (bits === 8) return (raw: Uint8Array, row: number, x: number) => raw[row + x * samples] ?? 0;
  const mask = (1 << bits) - 1;
  return (raw: Uint8Array, row: number, x: number) => {
    const bit = x * bits;
    return ((raw[row + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & mask;
  };
}
