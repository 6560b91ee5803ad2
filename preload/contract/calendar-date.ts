import { z } from "zod";

/** A day on the calendar, `YYYY-MM-DD`, without a time or a zone, so that it can never shift. */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay, "There is no such day.");
export type CalendarDate = z.infer<typeof CalendarDate>;

function isRealDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return (
    year >= 1900 &&
    year <= 2199 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month)
  );
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** What a typed two-digit year belongs to: issue dates lie behind us, expiry dates ahead. */
export type DateKind = "issue" | "expiry";

/**
 * The calendar date in what an operator typed: `2030-01-01`, `1.1.2030`, `1/1/30`, `01012030`, `010130`,
 * `20300101`; day before month. A two-digit year is the one nearest to today that fits the kind (an issue
 * date at most today, an expiry date at most 50 years ahead). `null` when it is no real day.
 */
export function parseCalendarDate(
  typed: string,
  kind: DateKind,
  today: CalendarDate,
): CalendarDate | null {
  const parts = split(typed.trim());
  if (!parts) return null;
  const year =
    parts.year.length === 2 ? fullYear(Number(parts.year), kind, today) : Number(parts.year);
  const text = `${String(year).padStart(4, "0")}-${parts.month.padStart(2, "0")}-${parts.day.padStart(2, "0")}`;
  const parsed = CalendarDate.safeParse(text);
  return parsed.success ? parsed.data : null;
}

interface Parts {
  year: string;
  month: string;
  day: string;
}

function split(text: string): Parts | null {
  const yearFirst =
    /^(?<year>\d{4})[-./ ](?<month>\d{1,2})[-./ ](?<day>\d{1,2})$/.exec(text) ??
    /^(?<year>(?:19|20|21)\d{2})(?<month>0\d|1[0-2])(?<day>[0-2]\d|3[01])$/.exec(text);
  const dayFirst =
    /^(?<day>\d{1,2})[-./ ](?<month>\d{1,2})[-./ ](?<year>\d{4}|\d{2})$/.exec(text) ??
    /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/.exec(text);
  // Eight digits may read both ways (20112030): day first wins when it is a real day and the year is near.
  const groups = preferred(text, yearFirst, dayFirst)?.groups;
  const { year, month, day } = groups ?? {};
  return year && month && day ? { year, month, day } : null;
}

function preferred(
  text: string,
  yearFirst: RegExpExecArray | null,
  dayFirst: RegExpExecArray | null,
) {
  if (!yearFirst || !dayFirst) return yearFirst ?? dayFirst;
  const endsInYear = /(?:19|20|21)\d{2}$/.test(text) && Number(dayFirst.groups?.["month"]) <= 12;
  return endsInYear ? dayFirst : yearFirst;
}

function fullYear(twoDigits: number, kind: DateKind, today: CalendarDate): number {
  const thisYear = Number(today.slice(0, 4));
  const century = thisYear - (thisYear % 100);
  const candidate = century + twoDigits;
  if (kind === "issue") return candidate > thisYear ? candidate - 100 : candidate;
  return candidate > thisYear + 50 ? candidate - 100 : candidate;
}

/** Today on this PC's calendar; the operator's wall calendar is what "expired" means at the counter. */
export function calendarDay(now: Date): CalendarDate {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, "0")}`;
}
