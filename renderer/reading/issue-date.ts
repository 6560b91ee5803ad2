import type { CalendarDate } from "../../preload/contract/calendar-date.ts";
import type { Reading } from "./reading.ts";

/** The years that passports and identity cards are usually valid for: with others a misread year would pass. */
const terms: ReadonlySet<number> = new Set([5, 10]);

/**
 * The issue date among the dates that a document shows to people; `null` where it is not sure. Print has no check
 * digit, so the zone stands in for one: its expiry date has to be among the dates, and the issue date is the only one
 * after the holder's birth and until today that lies five or ten years before that day, or before the day after it.
 */
export function issueDateInPrint(readings: readonly Reading[]): CalendarDate | null {
  const { expiry, birth } = borneOutBy(readings);
  const printed = readings.flatMap(({ dates }) => (dates ? [dates] : []));
  const past = new Set(printed.flatMap((dates) => dates.past));
  const isShown = (date: CalendarDate) =>
    past.has(date) || printed.some(({ future }) => future.includes(date));
  if (!expiry || !birth || !isShown(expiry)) return null;
  const [only, ...others] = [...past].filter(
    (date) => date > birth && date < expiry && isTerm(date, expiry),
  );
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether there is a zone that would bear out an issue date in print. */
export function isBorneOut(readings: readonly Reading[]): boolean {
  const { expiry, birth } = borneOutBy(readings);
  return Boolean(expiry && birth);
}

/** The dates in a zone that bear out what is printed. */
function borneOutBy(readings: readonly Reading[]) {
  const zone = readings.find(({ source }) => source === "mrz");
  return { expiry: zone?.expiryDate, birth: zone?.holder?.birthDate };
}

function isTerm(issue: CalendarDate, expiry: CalendarDate): boolean {
  return [expiry, dayAfter(expiry)].some((end) => {
    const years = Number(end.slice(0, 4)) - Number(issue.slice(0, 4));
    return terms.has(years) && end.slice(5) === issue.slice(5);
  });
}

function dayAfter(date: CalendarDate): CalendarDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
