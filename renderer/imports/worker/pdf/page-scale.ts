import { mostPagePixels } from "../reader.ts";

/** As sharp as a good scan. */
const dotsPerInch = 300;
const longestSide = 8000;
const thinnestSide = 16;

/**
 * By how much a PDF page (in points, 72 to the inch) is enlarged to be drawn: 300 dpi, less where the page is
 * larger than the pixel limit, or as asked; `null` for a page that has no size to be drawn in.
 */
export function pageScale(
  { width, height }: { width: number; height: number },
  longerSide: number | null,
): number | null {
  const longer = Math.max(width, height);
  const shorter = Math.min(width, height);
  if (!Number.isFinite(longer) || !(shorter > 0)) return null;
  const asked = longerSide === null ? dotsPerInch / 72 : longerSide / longer;
  const most = Math.sqrt(mostPagePixels) / (Math.sqrt(width) * Math.sqrt(height));
  const scale = Math.min(asked, most, longestSide / longer);
  // A page as thin as a line is no document.
  return longerSide === null && shorter * scale < thinnestSide ? null : scale;
}
