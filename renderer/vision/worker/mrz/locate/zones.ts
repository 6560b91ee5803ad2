import type { TextLine } from "./text-lines.ts";

/** Lines of a zone are so far apart, as multiples of their height (6.35 mm or less for characters of 2.4 to 3 mm). */
const apart = { least: 1.2, most: 3.8 };

/** Print that fills a zone's line is so many times as long as high: 30 to 44 characters. */
const proportion = { least: 20, most: 68 };

/** A place where a zone could be, and how much it looks like one. */
export interface Candidate {
  readonly lines: readonly TextLine[];
  readonly likeness: number;
}

/** Groups of two or three lines that could be a zone, the likeliest first; single lines at the end. */
export function candidatesIn(found: readonly TextLine[]): Candidate[] {
  const lines = found.toSorted((one, other) => middleOf(one) - middleOf(other));
  const groups: TextLine[][] = [];
  for (const first of lines) {
    groups.push([first]);
    const second = next(first, lines);
    if (!second) continue;
    groups.push([first, second]);
    const third = next(second, lines);
    if (third && alike(first, third)) groups.push([first, second, third]);
  }
  return groups
    .map((group) => ({ lines: group, likeness: likenessOf(group) }))
    .toSorted((one, other) => other.likeness - one.likeness);
}

/** The nearest line below that could be the next of the same zone. */
function next(line: TextLine, lines: readonly TextLine[]): TextLine | undefined {
  return lines
    .filter((other) => {
      const away = distanceOf(line, other) / Math.max(line.tall, other.tall);
      return away >= apart.least && away <= apart.most && alike(line, other);
    })
    .toSorted((one, other) => distanceOf(line, one) - distanceOf(line, other))[0];
}

function alike(one: TextLine, other: TextLine): boolean {
  const common = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const [short, long] = [widthOf(one), widthOf(other)].toSorted((a, b) => a - b);
  const [low, high] = [one.tall, other.tall].toSorted((a, b) => a - b);
  return (
    common > 0.6 * (short ?? 0) &&
    (short ?? 0) > 0.45 * (long ?? 0) &&
    (high ?? 0) < 1.9 * (low ?? 0) &&
    Math.abs(one.slope - other.slope) < 0.06
  );
}

function likenessOf(group: readonly TextLine[]): number {
  const [longest, shortest] = [Math.max(...group.map(widthOf)), Math.min(...group.map(widthOf))];
  const tall = group.reduce((sum, line) => sum + line.tall, 0) / group.length;
  const share = longest / tall;
  const fits = Math.min(1, share / proportion.least, proportion.most / share);
  const even = shortest / longest;
  const enough = [0, 0.35, 1, 1.2][group.length] ?? 0;
  return longest * fits ** 2 * even * enough;
}

function widthOf({ left, right }: TextLine): number {
  return right - left;
}

function middleOf({ left, right, slope, at }: TextLine): number {
  return at + (slope * (left + right)) / 2;
}

/** How far the other line lies below, at the middle of both. */
function distanceOf(line: TextLine, other: TextLine): number {
  const x = (line.left + line.right + other.left + other.right) / 4;
  return other.at + other.slope * x - line.at - line.slope * x;
}
