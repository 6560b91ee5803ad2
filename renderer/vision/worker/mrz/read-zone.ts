import { decodeBest, type Seen } from "./decode-lines.ts";
import type { Decoded } from "./decode/decode.ts";
import { gridOf, type Columns, type Grid } from "./grid.ts";
import type { GreyPicture } from "./locate/grey-picture.ts";
import { aligned, beside, lengthOf, mapLine, middleOf, upsideDown } from "./locate/line.ts";
import type { Line, Zone } from "./locate/line.ts";
import type { Readable } from "./readable.ts";
import type { Reader } from "./reader.ts";
import { settled, strip, stripOf } from "./strip.ts";

/** Less clear lines are no machine-readable print. */
const leastClear = 0.45;

/** Lines as clear as this are read at the right size. */
const sureClear = 0.85;

/** Beside lines as clear as this, others are sought. */
const likelyClear = 0.7;

/** The step of OCR-B, 2.54 mm for print of 2.4 to 2.6, in columns of a strip. */
const usualPitch = (1.01 * strip.capital * strip.stretch) / 4;

/** How many pixels high print is wanted where it is read: more adds nothing. */
const wantedTall = 20;

/** A taste of a line, in heights of its print, and how many characters it must show. */
const taste = { long: 16, fewest: 8 };

/** A line of fewer characters is none. */
const fewest = 20;

/** Reads what stands at a place of the picture; null where that is no zone. */
export async function readZone(
  reader: Reader,
  picture: Readable,
  place: Zone,
): Promise<Decoded | null> {
  const { detail, zone } = closeUp(picture, place);
  const directed = await directedZone(reader, detail, settled(detail, aligned(zone)));
  if (!directed) return null;
  const seen: Seen[] = [];
  for (const line of directed) {
    const one = await see(reader, detail, line);
    if (one) seen.push(one);
  }
  // Of three lines that were found together one may be print that is none of the zone's.
  const pairs = seen.length > 2 ? [seen.slice(0, 2), seen.slice(1)] : [];
  const read = decodeBest([seen, ...pairs]);
  if (read?.valid || seen.length > 2 || !seen.some(isLikeALine)) return read;
  return (await withNeighbours(reader, detail, directed, seen)) ?? read;
}

/** Whether a line is so clear, and about so long, that others of its zone may be near. */
function isLikeALine({ grid }: Seen): boolean {
  const { length } = grid.middles;
  return grid.clear >= likelyClear && length > 26 && length < 48;
}

/** The reading with a line above or below that the search has missed. */
async function withNeighbours(
  reader: Reader,
  detail: GreyPicture,
  zone: Zone,
  seen: readonly Seen[],
): Promise<Decoded | null> {
  const lists: Seen[][] = [];
  for (const { above, below } of beside(zone)) {
    const [upper = above, lower = below] = settled(detail, [above, below]);
    const before = await see(reader, detail, upper);
    if (before) lists.push([before, ...seen]);
    const after = await see(reader, detail, lower);
    if (after) lists.push([...seen, after]);
    if (before && after && seen.length === 1) lists.push([before, ...seen, after]);
  }
  return decodeBest(lists);
}

/** The part of the picture around the lines, and the lines in it. */
function closeUp(picture: Readable, place: Zone): { detail: GreyPicture; zone: Zone } {
  const tall = Math.max(...place.map((line) => line.tall));
  const margin = 5 * tall;
  const ends = place.flatMap(({ from, to }) => [from, to]);
  const left = Math.max(0, Math.floor(Math.min(...ends.map(({ x }) => x)) - margin));
  const top = Math.max(0, Math.floor(Math.min(...ends.map(({ y }) => y)) - margin));
  const right = Math.min(picture.width, Math.ceil(Math.max(...ends.map(({ x }) => x)) + margin));
  const bottom = Math.min(picture.height, Math.ceil(Math.max(...ends.map(({ y }) => y)) + margin));
  const area = { x: left, y: top, width: right - left, height: bottom - top };
  const scale = Math.min(1, wantedTall / tall);
  const size = {
    width: Math.max(2, Math.round(area.width * scale)),
    height: Math.max(2, Math.round(area.height * scale)),
  };
  const [sx, sy] = [size.width / area.width, size.height / area.height];
  const zone = place.map((line) =>
    mapLine(line, ({ x, y }) => ({ x: (x - left) * sx, y: (y - top) * sy }), sx),
  );
  return { detail: picture.grey(area, size), zone };
}

/** The zone in the direction in which a taste of one of its longest lines reads better; null where it does in none. */
async function directedZone(reader: Reader, detail: GreyPicture, zone: Zone): Promise<Zone | null> {
  const longest = zone.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  for (const line of longest.slice(0, 2)) {
    const part = middleOf(line, taste.long * line.tall);
    const [turned = part] = upsideDown([part]);
    const forth = clearness(await see(reader, detail, part, taste.fewest));
    const back = clearness(await see(reader, detail, turned, taste.fewest));
    if (forth > 0 || back > 0) return forth >= back ? zone : upsideDown(zone);
  }
  return null;
}

function clearness(seen: Seen | null): number {
  return seen ? seen.grid.clear ** 2 * seen.grid.middles.length : 0;
}

async function see(
  reader: Reader,
  detail: GreyPicture,
  line: Line,
  least = fewest,
): Promise<Seen | null> {
  const columns = await reader.read(stripOf(detail, line));
  const grid = gridOf(columns, least);
  if (!grid) return null;
  if (grid.clear >= sureClear || least !== fewest) return seenIf(columns, grid);
  // Print whose step is far from what its height lets expect was taken to be too high or too low.
  const off = pitchOf(grid) / usualPitch;
  if (off > 0.85 && off < 1.18) return seenIf(columns, grid);
  const again = await reader.read(stripOf(detail, { ...line, tall: line.tall * off }));
  const other = gridOf(again, least);
  return other && other.clear > grid.clear ? seenIf(again, other) : seenIf(columns, grid);
}

function seenIf(columns: Columns, grid: Grid): Seen | null {
  return grid.clear >= leastClear ? { columns, grid } : null;
}

/** The step from one character to the next, in columns. */
function pitchOf({ middles }: Grid): number {
  return ((middles.at(-1) ?? 0) - (middles[0] ?? 0)) / (middles.length - 1);
}
