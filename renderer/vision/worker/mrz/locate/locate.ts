import type { Point } from "../../../geometry.ts";
import { darkPrint } from "./dark-print.ts";
import { transposed, type GreyPicture } from "./grey-picture.ts";
import type { Line, Zone } from "./line.ts";
import { textLines, type TextLine } from "./text-lines.ts";
import { candidatesIn } from "./zones.ts";

/** So many places are looked at more closely. */
const most = 4;

/**
 * The places in a picture where a zone could be, in the picture's pixels: the likeliest level one, since most pictures
 * are upright and looking further costs time, then all others by likeness. Level and upright lines are found; whether
 * one reads from left or right, or up or down, is for the reader to say.
 */
export function* locate({ width, height, grey }: GreyPicture): Generator<Zone> {
  const print = darkPrint({ width, height, grey });
  const level = candidatesIn(textLines(print, width, height)).map(({ lines, likeness }) => ({
    zone: lines.map((line) => placed(line, (x, y) => ({ x, y }))),
    likeness,
  }));
  const [first] = level;
  if (first) yield first.zone;
  const turned = transposed(print, width, height);
  // What reads downwards in the picture reads from the right in its mirror image: the order of lines is turned.
  const upright = candidatesIn(textLines(turned, height, width)).map(({ lines, likeness }) => ({
    zone: lines.toReversed().map((line) => placed(line, (x, y) => ({ x: y, y: x }))),
    likeness,
  }));
  const likeliest = [...level.slice(1), ...upright].toSorted(
    (one, two) => two.likeness - one.likeness,
  );
  const zones = [...(first ? [first] : []), ...likeliest].map(({ zone }) => zone);
  yield* distinct(zones).slice(first ? 1 : 0, most);
}

function placed(
  { left, right, slope, at, tall }: TextLine,
  place: (x: number, y: number) => Point,
): Line {
  return { from: place(left, at + slope * left), to: place(right, at + slope * right), tall };
}

/** Without the places whose lines have all been seen as parts of likelier ones. */
function distinct(zones: readonly Zone[]): Zone[] {
  const kept: Zone[] = [];
  for (const zone of zones) {
    const isSeen = kept.some((other) => zone.every((line) => other.some((one) => same(one, line))));
    if (!isSeen) kept.push(zone);
  }
  return kept;
}

function same(one: Line, other: Line): boolean {
  const [a, b] = [centreOf(one), centreOf(other)];
  const long = Math.hypot(one.to.x - one.from.x, one.to.y - one.from.y);
  const along = { x: (one.to.x - one.from.x) / long, y: (one.to.y - one.from.y) / long };
  const across = Math.abs((b.x - a.x) * -along.y + (b.y - a.y) * along.x);
  return across < 0.8 * one.tall && Math.hypot(b.x - a.x, b.y - a.y) < 0.3 * long;
}

function centreOf({ from, to }: Line): Point {
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}
