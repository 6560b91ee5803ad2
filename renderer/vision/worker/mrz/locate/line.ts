import { distance, type Point } from "../../../geometry.ts";

/** A line of print as it lies in a picture: through the middle of its characters, from where it begins to read. */
export interface Line {
  readonly from: Point;
  readonly to: Point;
  /** The height of its print in pixels. */
  readonly tall: number;
}

/** Two or three lines below one another that could be a zone. */
export type Zone = readonly Line[];

/** The lines as they read with the picture turned upside down. */
export function upsideDown(zone: Zone): Zone {
  return zone.map(({ from, to, tall }) => ({ from: to, to: from, tall })).toReversed();
}

/** A line with every place moved by the same rule, and its height by a factor. */
export function mapLine({ from, to, tall }: Line, move: (place: Point) => Point, scale: number) {
  return { from: move(from), to: move(to), tall: tall * scale };
}

/** How long a line is in pixels. */
export function lengthOf({ from, to }: Line): number {
  return distance(from, to);
}

/** The middle part of a line, `long` pixels of it at most. */
export function middleOf({ from, to, tall }: Line, long: number): Line {
  const share = Math.min(1, long / distance(from, to));
  const at = (part: number) => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  });
  return { from: at(0.5 - share / 2), to: at(0.5 + share / 2), tall };
}

/** The lines with their ends brought level: a zone's lines are equally long, what faded at one's end counts too. */
export function aligned(zone: Zone): Zone {
  const longest = zone.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0];
  if (!longest) return zone;
  const along = directionOf(longest);
  const spans = zone.map(({ from, to }) => [placeAlong(from), placeAlong(to)] as const);
  const [first, last] = [Math.min(...spans.flat()), Math.max(...spans.flat())];
  return zone.map((line, index) => {
    const own = directionOf(line);
    const [start = first, end = last] = spans[index] ?? [];
    return {
      from: { x: line.from.x + own.x * (first - start), y: line.from.y + own.y * (first - start) },
      to: { x: line.to.x + own.x * (last - end), y: line.to.y + own.y * (last - end) },
      tall: line.tall,
    };
  });

  function placeAlong({ x, y }: Point): number {
    return x * along.x + y * along.y;
  }
}

/** Line spacings that occur, in heights of the print. */
const spacings = [2, 2.6];

/** Where lines could lie above and below a zone: as far as its own lines are apart, or as they usually are. */
export function beside(zone: Zone): { above: Line; below: Line }[] {
  const [first, last] = [zone[0], zone.at(-1)];
  if (!first || !last) return [];
  const along = directionOf(first);
  const down = { x: -along.y, y: along.x };
  const step = { x: last.from.x - first.from.x, y: last.from.y - first.from.y };
  const apart = (step.x * down.x + step.y * down.y) / Math.max(1, zone.length - 1);
  const moved = (line: Line, by: number) =>
    mapLine(line, ({ x, y }) => ({ x: x + down.x * by, y: y + down.y * by }), 1);
  const steps = zone.length > 1 ? [apart] : spacings.map((share) => share * first.tall);
  return steps.map((by) => ({ above: moved(first, -by), below: moved(last, by) }));
}

function directionOf(line: Line): Point {
  const long = lengthOf(line);
  return { x: (line.to.x - line.from.x) / long, y: (line.to.y - line.from.y) / long };
}
