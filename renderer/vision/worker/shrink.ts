import { leastLongerSide, type Page } from "../../../preload/contract/page.ts";
import { jpegOf, readPixels } from "./draw.ts";
import { encodePage } from "./encode-page.ts";
import { openPicture } from "./open-picture.ts";
import { fitted } from "./pixels.ts";

/**
 * The page at about half its bytes: quality first, then size, never below what small print needs. `null` when that
 * would save less than a tenth: it is as small as it may be.
 */
export async function shrink(page: Page): Promise<Page | null> {
  const file = new Blob([new Uint8Array(page.bytes)], { type: page.mediaType });
  const decoded = await openPicture(file);
  if (decoded.kind === "refused") return null;
  const { bitmap } = decoded;
  const area = { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  const encoded = await encodePage(
    (longerSide) => readPixels(bitmap, area, fitted(bitmap, longerSide)),
    limitsFor(page),
    jpegOf,
  );
  bitmap.close();
  return encoded?.page ?? null;
}

function limitsFor({ bytes, width, height }: Page) {
  return {
    longerSide: Math.max(width, height),
    targetBytes: Math.floor(bytes.length / 2),
    mostBytes: Math.floor(bytes.length * 0.9),
    leastLongerSide,
  };
}
