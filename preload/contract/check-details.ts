import { parseCalendarDate, type CalendarDate } from "./calendar-date.ts";
import {
  DocumentNumber,
  type DetailsDraft,
  type DetailsError,
  type DetailsField,
  type DetailsWarning,
  type DocumentDetails,
} from "./details.ts";
import { nricCheckLetterFits } from "./nric.ts";
import type { ListEntry } from "./settings.ts";

export interface DetailsRules {
  today: CalendarDate;
  documentTypes: readonly ListEntry[];
  authenticities: readonly ListEntry[];
}

export type DetailsErrors = Partial<Record<DetailsField, DetailsError>>;

export type CheckedDetails =
  | { kind: "complete"; details: DocumentDetails }
  | { kind: "incomplete"; errors: DetailsErrors };

/** The form's draft as checked details, or what is wrong with which field. Used by the form and, through `detailsErrors`, by main. */
export function checkDetails(draft: DetailsDraft, rules: DetailsRules): CheckedDetails {
  const number = draft.number.trim().replace(/\s+/gu, " ");
  const issueDate = parseCalendarDate(draft.issueDate, "issue", rules.today);
  const expiryDate = draft.noExpiryDate
    ? null
    : parseCalendarDate(draft.expiryDate, "expiry", rules.today);
  const errors: DetailsErrors = {
    ...fieldError("type", draft.type === "" ? "missing" : null),
    ...fieldError("number", numberError(number)),
    ...fieldError("authenticity", draft.authenticity === "" ? "missing" : null),
    ...fieldError("issueDate", dateError(draft.issueDate, issueDate)),
    ...fieldError(
      "expiryDate",
      draft.noExpiryDate ? null : dateError(draft.expiryDate, expiryDate),
    ),
  };
  if (issueDate === null || Object.keys(errors).length > 0) return { kind: "incomplete", errors };
  const { type, authenticity, showExpiryNotification } = draft;
  const details = { type, number, authenticity, issueDate, expiryDate, showExpiryNotification };
  const sense = detailsErrors(details, rules);
  return Object.keys(sense).length > 0
    ? { kind: "incomplete", errors: sense }
    : { kind: "complete", details };
}

/** What is wrong with details that are complete and well formed: lists and the order of the dates. */
export function detailsErrors(details: DocumentDetails, rules: DetailsRules): DetailsErrors {
  const { issueDate, expiryDate } = details;
  return {
    ...fieldError("type", isIn(rules.documentTypes, details.type) ? null : "not-in-list"),
    ...fieldError(
      "authenticity",
      isIn(rules.authenticities, details.authenticity) ? null : "not-in-list",
    ),
    ...fieldError("issueDate", issueDate > rules.today ? "issue-in-future" : null),
    ...fieldError(
      "expiryDate",
      expiryDate !== null && expiryDate < issueDate ? "expiry-before-issue" : null,
    ),
  };
}

/** What the operator must confirm before these details go out: an expired document, a check letter that does not fit, a missing back. */
export function detailsWarnings(
  details: DocumentDetails,
  hasBack: boolean,
  today: CalendarDate,
): DetailsWarning[] {
  const warnings: DetailsWarning[] = [];
  if (details.expiryDate !== null && details.expiryDate < today) warnings.push("expired");
  if (details.type === "NATIONAL_ID" && nricCheckLetterFits(details.number) === false)
    warnings.push("check-letter");
  if (hasTwoSides(details.type) && !hasBack) warnings.push("no-back");
  return warnings;
}

/** Whether documents of this type are cards with something on the back. */
export function hasTwoSides(type: string): boolean {
  return type === "NATIONAL_ID" || type === "DRIVING_LICENSE";
}

function fieldError(field: DetailsField, error: DetailsError | null): DetailsErrors {
  return error ? { [field]: error } : {};
}

function numberError(number: string): DetailsError | null {
  if (number === "") return "missing";
  return DocumentNumber.safeParse(number).success ? null : "not-a-number";
}

function dateError(typed: string, date: CalendarDate | null): DetailsError | null {
  if (typed.trim() === "") return "missing";
  return date === null ? "not-a-date" : null;
}

function isIn(list: readonly ListEntry[], value: string): boolean {
  return list.some((entry) => entry.value === value);
}
