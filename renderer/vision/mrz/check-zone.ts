import { checkDigit } from "./check-digit.ts";
import type { Check, Layout, Span } from "./formats.ts";

/** What stands in a span. */
function textAt(lines: readonly string[], { line, start, end }: Span): string {
  return (lines[line] ?? "").slice(start, end);
}

/** Whether every check digit of the layout holds for these lines. */
export function checksHold(layout: Layout, lines: readonly string[]): boolean {
  return layout.checks.every((check) => holds(check, lines));
}

/** The numbers of the layout's check digits that fail for these lines. */
export function failing(layout: Layout, lines: readonly string[]): number[] {
  return layout.checks.flatMap((check, number) => (holds(check, lines) ? [] : [number]));
}

/** For each place that check digits speak for, as `line:column`, the numbers of these in the layout. */
export function checkedPlaces({ checks }: Layout): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [number, { at, over }] of checks.entries()) {
    const own = [{ line: at.line, start: at.column, end: at.column + 1 }, ...over];
    for (const { line, start, end } of own) {
      for (let column = start; column < end; column++) {
        const numbers = places.get(`${line}:${column}`);
        if (numbers) numbers.push(number);
        else places.set(`${line}:${column}`, [number]);
      }
    }
  }
  return places;
}

function holds(check: Check, lines: readonly string[]): boolean {
  const { line, column } = check.at;
  const digit = (lines[line] ?? "").charAt(column);
  const text = check.over.map((span) => textAt(lines, span)).join("");
  if (digit !== "<") return digit === checkDigit(text);
  if (check.mayBeEmpty && /^<+$/.test(text)) return true;
  const overflow = check.mayOverflow ? overflowOf(lines, line, column) : null;
  return overflow !== null && overflow.digit === checkDigit(text + overflow.rest);
}

/**
 * The rest of a number that is longer than its field, and its check digit: the filler stands in the digit's place, the
 * rest follows it and ends with the digit before the next filler (ICAO 9303-5, 4.2.2.1, and 9303-6, 4.2.2.1).
 */
export function overflowOf(
  lines: readonly string[],
  line: number,
  column: number,
): { rest: string; digit: string } | null {
  const after = (lines[line] ?? "").slice(column + 1, line === 0 ? 30 : 35);
  const parts = /^(?<rest>[A-Z0-9]+)(?<digit>\d)(?:<|$)/.exec(after)?.groups;
  const { rest, digit } = parts ?? {};
  return rest !== undefined && digit !== undefined ? { rest, digit } : null;
}

/** Whether the lines could stand in such a zone at all: places, dates, names and states; check digits aside. */
export function grammarHolds(layout: Layout, lines: readonly string[]): boolean {
  return (
    lines.length === layout.lines.length &&
    layout.begins.some((start) => lines[0]?.startsWith(start)) &&
    layout.lines.every((pattern, line) => fitsPattern(lines[line] ?? "", pattern)) &&
    isDate(textAt(lines, layout.birth)) &&
    (layout.expiry === null || isDate(textAt(lines, layout.expiry))) &&
    layout.states.every((span) => /^[A-Z]+<*$/.test(textAt(lines, span))) &&
    layout.names.every((span, at) => isName(textAt(lines, span), at === 0))
  );
}

function fitsPattern(text: string, pattern: string): boolean {
  return (
    text.length === pattern.length &&
    pattern.split("").every((kind, at) => mayStand(kind, text.charAt(at)))
  );
}

/** Whether a character may stand at a place of this kind (see `Layout.lines`). */
export function mayStand(kind: string, character: string): boolean {
  if (kind === "9") return /\d/.test(character);
  if (kind === "K") return /[\d<]/.test(character);
  if (kind === "A") return /[A-Z<]/.test(character);
  if (kind === "S") return /[MFX<]/.test(character);
  return /[A-Z\d<]/.test(character);
}

/** YYMMDD, of which day, month or all may be unknown, that is fillers. */
function isDate(text: string): boolean {
  if (/^<+$/.test(text) || /^\d\d<<<<$/.test(text)) return true;
  const parts = /^\d\d(?<month>\d\d)(?<day>\d\d|<<)$/.exec(text)?.groups;
  const [month, day] = [Number(parts?.["month"]), Number(parts?.["day"]?.replace("<<", "1"))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Words between single fillers, surname and given names between double ones, then fillers to the end. */
function isName(text: string, mustBegin: boolean): boolean {
  if (!mustBegin && /^<+$/.test(text)) return true;
  return /^[A-Z]+(?:<{1,2}[A-Z]+)*<*$/.test(text);
}
