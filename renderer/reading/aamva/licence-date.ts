import { CalendarDate } from "../../../preload/contract/calendar-date.ts";

/**
 * The day in a date of a licence's barcode: month first in the United States (`MMDDCCYY`), year first in Canada and
 * in the first version (`CCYYMMDD`). No eight digits are a day in both orders, since no month is 19 to 21. `null`
 * when there is no such day.
 */
export function licenceDate(written: string | undefined): CalendarDate | null {
  const digits = written ?? "";
  if (!/^\d{8}$/.test(digits)) return null;
  const monthFirst = `${digits.slice(4)}-${digits.slice(0, 2)}-${digits.slice(2, 4)}`;
  const yearFirst = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return [monthFirst, yearFirst].find((date) => CalendarDate.safeParse(date).success) ?? null;
}
