import type { GreyPicture } from "./locate/grey-picture.ts";
import { lengthOf, type Line, type Zone } from "./locate/line.ts";

/** The size of the strips that the reader knows: their height, that of a capital in them, how much they are stretched. */
export const strip = { height: 24, capital: 14.5, stretch: 1.2 } as const;

/** A line of print, straightened: rows from the top left, 0 … 255. */
export interface Strip {
  readonly width: number;
  readonly height: number;
  readonly grey: Float32Array;
}

/** Room before and after a line, in heights of its print: its ends may lie further out than they seem. */
const room = 2;

/** The columns that tell how high a line lies need not be as fine as those that are read. */
const coarse = 0.4;

/** The strip of a line in a picture; its width is a multiple of four. */
export function stripOf(picture: GreyPicture, line: Line): Strip {
  return cut(picture, line, strip.height, strip.stretch);
}

/**
 * The lines laid exactly through their print, since what is known of them comes from a coarse copy. The print of a
 * zone is of one height: the middle one of what the lines say.
 */
export function settled(picture: GreyPicture, zone: Zone): Zone {
  const lines = zone.map((line) => centred(picture, centred(picture, line)));
  const heights = lines.map(({ tall }) => tall).toSorted((one, other) => one - other);
  const tall = heights[(heights.length - 1) >> 1] ?? 0;
  return lines.map(({ from, to }) => {
    const exact = centred(picture, { from, to, tall });
    return { from: exact.from, to: exact.to, tall };
  });
}

/** Pixels of the strip for each pixel of the picture, across the line. */
function scaleOf({ tall }: Line): number {
  return strip.capital / tall;
}

function cut(picture: GreyPicture, line: Line, height: number, stretch: number): Strip {
  const scale = scaleOf(line);
  const long = lengthOf(line);
  const along = { x: (line.to.x - line.from.x) / long, y: (line.to.y - line.from.y) / long };
  const whole = (long + 2 * room * line.tall) * scale * stretch;
  const width = 4 * Math.max(8, Math.round(whole / 4));
  const [stepX, stepY] = [1 / (scale * stretch), 1 / scale];
  const start = room * line.tall;
  const grey = new Float32Array(width * height);
  for (let v = 0, to = 0; v < height; v++) {
    const down = (v + 0.5 - height / 2) * stepY;
    for (let u = 0; u < width; u++, to++) {
      const forth = (u + 0.5) * stepX - start;
      grey[to] = sample(
        picture,
        line.from.x + along.x * forth - along.y * down,
        line.from.y + along.y * forth + along.x * down,
      );
    }
  }
  return { width, height, grey };
}

/** The brightness at a place, mixed from the four nearest pixels; beyond the edge the edge goes on. */
function sample({ width, height, grey }: GreyPicture, px: number, py: number): number {
  const x = Math.max(0, Math.min(width - 1.001, px - 0.5));
  const y = Math.max(0, Math.min(height - 1.001, py - 0.5));
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, low] = [x - left, y - top];
  const at = top * width + left;
  const below = top + 1 < height ? width : 0;
  const upper = (grey[at] ?? 0) * (1 - right) + (grey[at + 1] ?? 0) * right;
  const lower = (grey[at + below] ?? 0) * (1 - right) + (grey[at + below + 1] ?? 0) * right;
  return upper * (1 - low) + lower * low;
}

/** The line laid through the middle of its print, and its height as it is. */
function centred(picture: GreyPicture, line: Line): Line {
  const tall = 2 * strip.height;
  const band = cut(picture, line, tall, coarse);
  const third = Math.floor(band.width / 3);
  const left = printIn(band, 0, third);
  const right = printIn(band, band.width - third, band.width);
  const all = printIn(band, 0, band.width);
  if (!all) return line;
  // What the thirds say counts when they agree about the height; else the line keeps its slope.
  const agree = left && right && similar(left, all) && similar(right, all);
  const [first, last] = agree ? extended(left.middle, right.middle) : [all.middle, all.middle];
  const unit = 1 / scaleOf(line);
  const long = lengthOf(line);
  const down = { x: -(line.to.y - line.from.y) / long, y: (line.to.x - line.from.x) / long };
  const shifted = (place: Line["from"], by: number) => ({
    x: place.x + down.x * (by - tall / 2) * unit,
    y: place.y + down.y * (by - tall / 2) * unit,
  });
  const height = Math.max(0.6, Math.min(1.6, all.tall / strip.capital)) * line.tall;
  return { from: shifted(line.from, first), to: shifted(line.to, last), tall: height };
}

interface Print {
  readonly middle: number;
  readonly tall: number;
}

function similar(one: Print, other: Print): boolean {
  return Math.abs(one.tall - other.tall) < 0.25 * other.tall;
}

/** From the middles of the outer thirds to the ends. */
function extended(left: number, right: number): [number, number] {
  return [left - (right - left) / 4, right + (right - left) / 4];
}

/** Where the print lies in a part of a band, in rows: the fullest rows about the middle, by changes along them. */
function printIn({ width, height, grey }: Strip, from: number, to: number): Print | null {
  const changes = Array.from({ length: height }, (_, row) => {
    let sum = 0;
    for (let x = from + 1; x < to; x++) {
      sum += Math.abs((grey[row * width + x] ?? 0) - (grey[row * width + x - 1] ?? 0));
    }
    return sum;
  });
  const soft = changes.map(
    (value, row) => ((changes[row - 1] ?? value) + value + (changes[row + 1] ?? value)) / 3,
  );
  const core = soft.slice(height * 0.3, height * 0.7);
  const ground = soft.toSorted((a, b) => a - b)[Math.floor(height * 0.15)] ?? 0;
  const full = core.toSorted((a, b) => a - b)[Math.floor(core.length * 0.7)] ?? 0;
  const enough = ground + 0.5 * (full - ground);
  const start = soft.indexOf(Math.max(...core), Math.floor(height * 0.3));
  if (start < 0 || full < 1.15 * ground) return null;
  let [top, bottom] = [start, start];
  while (top > 0 && (soft[top - 1] ?? 0) >= enough) top--;
  while (bottom < height - 1 && (soft[bottom + 1] ?? 0) >= enough) bottom++;
  const tall = bottom - top + 1;
  const isLine = tall > 0.5 * strip.capital && tall < 1.8 * strip.capital;
  return isLine ? { middle: (top + bottom + 1) / 2, tall } : null;
}
