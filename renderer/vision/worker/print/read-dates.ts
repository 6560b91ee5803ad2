import type { Pixels } from "../pixels.ts";
import { datesIn } from "./dates-in.ts";
import type { PrintReader, Word } from "./print-reader.ts";

/** From here on a word counts as read. The reader doubts short ones, also rightly read ones, for no reason to be seen. */
const sure = 0.75;

/** Upside down nothing reads so many words surely. */
const enoughWords = 3;

/** The dates printed on a page, `YYYY-MM-DD`, each once; the page may stand on its head. */
export function readDates(reader: PrintReader, page: Pixels): string[] {
  const lines = reader.read(page);
  const dates = datesOf(lines);
  const isUpright = lines.flat().filter(isSureWord).length >= enoughWords;
  return isUpright || dates.length > 0 ? dates : datesOf(reader.read(turnedOver(page)));
}

function datesOf(lines: readonly (readonly Word[])[]): string[] {
  return [...new Set(lines.flatMap((line) => datesIn(textOf(line))))];
}

/** The line with a bar for every year that is in doubt: of a date, it is what little else bears out. */
function textOf(line: readonly Word[]): string {
  return line
    .map(({ text, confidence }, at) => {
      const before = line[at - 1]?.text ?? "";
      return confidence < sure && hasYear(text, before) ? "|" : text;
    })
    .join(" ");
}

/** A year of four digits, or of two at the end of a date or after a month. */
function hasYear(text: string, before: string): boolean {
  if (/\d{4}|[./\p{L}-]\d{2}\W*$/u.test(text)) return true;
  return /^\W*\d{2}\W*$/.test(text) && /\p{L}{3}\W*$/u.test(before);
}

function isSureWord({ text, confidence }: Word): boolean {
  return confidence >= sure && /[\p{L}\d]{3}/u.test(text);
}

/** The page turned by 180 degrees. */
function turnedOver({ width, height, data }: Pixels): Pixels {
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  return { width, height, data: new Uint8ClampedArray(from.toReversed().buffer) };
}
