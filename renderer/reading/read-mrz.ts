import { parse } from "mrz";
import { parseCalendarDate, type CalendarDate } from "../../preload/contract/calendar-date.ts";
import { checksHold, grammarHolds, overflowOf } from "../vision/mrz/check-zone.ts";
import { layouts } from "../vision/mrz/formats.ts";
import type { MrzReading } from "../vision/vision.ts";
import type { Reading } from "./reading.ts";

/**
 * What a machine-readable zone says of the document (ICAO 9303, and the French card of 1988). `null` for a zone that is
 * not valid: nothing of one whose check digit fails is ever filled in.
 */
export function readMrz({ format, lines, valid }: MrzReading, today: CalendarDate): Reading | null {
  const layout = layouts.find((one) => one.format === format);
  if (!valid || !layout || !checksHold(layout, lines) || !grammarHolds(layout, lines)) return null;
  const { fields, documentNumber } = parse(lines);
  const birth = fields.birthDate ?? "";
  const name = [fields.lastName, fields.firstName].filter((part) => part).join(", ");
  return {
    source: "mrz",
    ...sideOf(format),
    type: typeOf(lines[0] ?? ""),
    number: longNumber(lines, format) ?? documentNumber?.replaceAll(" ", "") ?? null,
    // Only the French card says when it was issued, and it leaves out the day.
    issueDate: null,
    expiryDate: dated(fields.expirationDate ?? "", (typed) =>
      parseCalendarDate(typed, "expiry", today),
    ),
    holder: name ? { name, birthDate: dated(birth, (typed) => bornOn(typed, today)) } : null,
  };
}

/** A card of the size of TD1 has its zone on the back, a booklet and a visa on the page that shows the holder (ICAO 9303-4 to 7). */
function sideOf(format: MrzReading["format"]): Pick<Reading, "side"> {
  if (format === "TD1") return { side: "back" };
  return format === "TD2" || format === "FRENCH_ID" ? {} : { side: "front" };
}

function typeOf(line: string): string | null {
  if (line.startsWith("P")) return "PASSPORT";
  return /^[IAC]/.test(line) ? "NATIONAL_ID" : null;
}

/** A number that is too long for its field and goes on in the optional data. */
function longNumber(lines: readonly string[], format: MrzReading["format"]): string | null {
  const [line, column] = format === "TD1" ? [0, 14] : [1, 9];
  const text = lines[line] ?? "";
  if ((format !== "TD1" && format !== "TD2") || text.charAt(column) !== "<") return null;
  const overflow = overflowOf(lines, line, column);
  return overflow ? text.slice(column - 9, column) + overflow.rest : null;
}

/** YYMMDD as a calendar date; `null` where the day or the month is unknown. */
function dated(text: string, parsed: (typed: string) => CalendarDate | null): CalendarDate | null {
  const parts = /^(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)$/.exec(text)?.groups;
  return parts ? parsed(`${parts["day"]}.${parts["month"]}.${parts["year"]}`) : null;
}

/** Nobody is born in the future: a year that would be is one of the century before. */
function bornOn(typed: string, today: CalendarDate): CalendarDate | null {
  const date = parseCalendarDate(typed, "issue", today);
  if (date === null || date <= today) return date;
  const [day = "", month = ""] = typed.split(".");
  return parseCalendarDate(`${day}.${month}.${Number(date.slice(0, 4)) - 100}`, "issue", today);
}
