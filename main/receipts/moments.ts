const moment = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZoneName: "shortOffset",
});
const calendarDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A moment (epoch milliseconds) as a paper must say it: to the second, with the clock's offset. */
export function readableMoment(at: number): string {
  // A server may name a moment that no calendar has.
  return Number.isNaN(new Date(at).getTime()) ? String(at) : moment.format(at);
}

/** A calendar date `2030-01-01` as `1 Jan 2030`, never shifted by a time zone; any other text as it is. */
export function readableDate(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const day = Date.parse(`${text}T00:00Z`);
  return Number.isNaN(day) ? text : calendarDay.format(day);
}
