const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const dayAndMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const calendarDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A moment (epoch milliseconds) as short as today allows: `14:02`, or `22 Nov, 14:02` on another day. */
export function shortMoment(at: number, now: number): string {
  const clock = time.format(at);
  if (day.format(at) === day.format(now)) return clock;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return `${(sameYear ? dayAndMonth : day).format(at)}, ${clock}`;
}

/** A moment (epoch milliseconds) in full: `23 Nov 2026, 14:02`. */
export function fullMoment(at: number): string {
  return `${day.format(at)}, ${time.format(at)}`;
}

/** A calendar date `2030-01-01` as `1 Jan 2030`, never shifted by a time zone; any other text as it is. */
export function readableDate(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? calendarDay.format(Date.parse(`${text}T00:00Z`)) : text;
}

/** A wait in milliseconds, rounded up: `12 s`, `3 min`, `2 h`. */
export function readableWait(wait: number): string {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
