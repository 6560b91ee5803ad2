import type { Reader } from "../reader.ts";
import { scaled } from "../scaled.ts";
import { Unreadable } from "../unreadable.ts";
import { jpegFile } from "./jpeg-piece.ts";
import { layoutOf, type PageLayout } from "./page-layout.ts";
import { paintPiece } from "./paint-piece.ts";
import { readDirectories } from "./tiff-file.ts";
import { turned } from "./turned.ts";
import { unpack } from "./unpack.ts";

/**
 * Baseline TIFF with the extensions that scanners and fax machines use (TIFF 6.0): each directory is a page.
 * Nothing is drawn of what does not add up.
 */
export async function openTiff(bytes: Uint8Array<ArrayBuffer>): Promise<Reader> {
  const directories = readDirectories(bytes);
  if (directories.length === 0) throw new Unreadable("no-pages");
  return {
    pages: directories.length,
    async page(index, longerSide) {
      const directory = directories[index];
      if (!directory) throw new Unreadable("damaged");
      const layout = layoutOf(directory, bytes.length);
      const drawn = await (layout.packing === "jpeg" ? drawJpeg : drawPlain)(layout, bytes);
      const upright = await turned(drawn, layout.orientation);
      if (longerSide === null) return upright;
      const small = await scaled(upright, longerSide);
      upright.close();
      return small;
    },
  };
}

async function drawPlain(
  layout: PageLayout,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<OffscreenCanvas> {
  const { width, height } = layout;
  const pixels = await readPixels(layout, bytes);
  const { canvas, context } = blank(width, height);
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  return canvas;
}

/** The page's pixels as it lies in the file: red, green, blue, alpha. */
export async function readPixels(
  layout: PageLayout,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const pixels = new Uint8ClampedArray(layout.width * layout.height * 4);
  for (const piece of layout.pieces) {
    const packed = bytes.subarray(piece.from, piece.from + piece.length);
    paintPiece(pixels, layout, piece, await unpack(layout, piece, packed));
  }
  return pixels;
}

async function drawJpeg(
  layout: PageLayout,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<OffscreenCanvas> {
  const { canvas, context } = blank(layout.width, layout.height);
  for (const piece of layout.pieces) {
    const jpeg = jpegFile(layout, piece, bytes.subarray(piece.from, piece.from + piece.length));
    const bitmap = await createImageBitmap(new Blob([jpeg])).catch(() => {
      throw new Unreadable("damaged");
    });
    context.drawImage(bitmap, piece.x, piece.y);
    bitmap.close();
  }
  return canvas;
}

function blank(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) throw new Error("A canvas could not be made.");
  return { canvas, context };
}
