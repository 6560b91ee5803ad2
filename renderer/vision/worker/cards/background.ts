import type { Pixels } from "../pixels.ts";

/** A colour that differs from the lid by more than this in one of its three parts belongs to a document. */
const apart = 22;
/** This much of the sheet's rim must be lid: a document may reach over it, a desk is not plain enough. */
const plainShare = 0.85;
/** A scanner's lid is white, or black. */
const lightest = 60;
const darkest = 195;

/** What lies on a scanner's sheet: 1 where a pixel is not lid, else 0; `null` when no lid is seen around it. */
export function laidOn(sheet: Pixels): Uint8Array | null {
  const { width, height, data } = sheet;
  const rim = rimOf(width, height);
  const lid = [0, 1, 2].map((part) => median(rim.map((at) => data[at * 4 + part] ?? 0)));
  const [red = 0, green = 0, blue = 0] = lid;
  const luma = (red + green + blue) / 3;
  const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) <= 24;
  if (!isGrey || (luma > lightest && luma < darkest)) return null;
  const isLaid = (at: number) =>
    Math.abs((data[at] ?? 0) - red) > apart ||
    Math.abs((data[at + 1] ?? 0) - green) > apart ||
    Math.abs((data[at + 2] ?? 0) - blue) > apart;
  const plain = rim.filter((at) => !isLaid(at * 4)).length;
  if (plain < rim.length * plainShare) return null;
  const laid = new Uint8Array(width * height);
  for (let at = 0; at < laid.length; at++) laid[at] = isLaid(at * 4) ? 1 : 0;
  return laid;
}

/** The places of the outermost pixels, a hundredth of the sheet in: scanners shade the very edge. */
function rimOf(width: number, height: number): number[] {
  const [inX, inY] = [Math.ceil(width / 100), Math.ceil(height / 100)];
  const rim: number[] = [];
  for (let x = inX; x < width - inX; x++) rim.push(inY * width + x, (height - 1 - inY) * width + x);
  for (let y = inY; y < height - inY; y++) rim.push(y * width + inX, y * width + width - 1 - inX);
  return rim;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
