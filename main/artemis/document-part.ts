import type { CalendarDate } from "../../preload/contract/calendar-date.ts";
import type { DocumentDetails } from "../../preload/contract/details.ts";
import type { ArtemisEndpoint } from "./outgoing.ts";

/**
 * The `document` part as JSON text: every field every time, since a PUT replaces the whole record, and in
 * the order of the contract's example. A document without an expiry date says so with `null`.
 */
export function documentPart(
  details: DocumentDetails,
  dateFormat: ArtemisEndpoint["dateFormat"],
): string {
  return JSON.stringify({
    type: details.type,
    number: details.number,
    authenticity: details.authenticity,
    issueDate: wireDate(details.issueDate, dateFormat),
    expiryDate: details.expiryDate === null ? null : wireDate(details.expiryDate, dateFormat),
    showExpiryNotification: details.showExpiryNotification,
  });
}

/** A calendar date on the wire. It never passes through a `Date`, so no time zone can shift it. */
function wireDate(date: CalendarDate, format: ArtemisEndpoint["dateFormat"]): string {
  return format === "date-time" ? `${date}T00:00:00.000Z` : date;
}
