import { calendarDay } from "../../preload/contract/calendar-date.ts";
import { detailsErrors, detailsWarnings } from "../../preload/contract/check-details.ts";
import type { StationSettings } from "../../preload/contract/settings.ts";
import type { SendRefusal, Submission } from "../../preload/contract/submission.ts";
import { isWhatItSays } from "./page-facts.ts";

/**
 * Why main does not take this document over, or `null` when it does. The window has asked all of this
 * already; main asks again, since it is main that answers for what goes out.
 */
export function checkSubmission(
  submission: Submission,
  settings: StationSettings,
  now: Date,
): SendRefusal | null {
  if (settings.domainId === "") return "not-set-up";
  const { details, front, back, confirmed } = submission;
  const today = calendarDay(now);
  if (Object.keys(detailsErrors(details, { ...settings, today })).length > 0) return "details";
  const warnings = detailsWarnings(details, back !== undefined, today);
  if (warnings.some((warning) => !confirmed.includes(warning))) return "unconfirmed-warning";
  const pages = back ? [front, back] : [front];
  if (pages.some((page) => page.bytes.byteLength > settings.limits.mostBytes))
    return "page-too-large";
  return pages.every(isWhatItSays) ? null : "page-not-an-image";
}
