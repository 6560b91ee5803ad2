import type { DetailsRules } from "../../preload/contract/check-details.ts";
import { parseCalendarDate } from "../../preload/contract/calendar-date.ts";
import { alike, readFields, saidOf, type ReadField, type Said } from "../session/readings.ts";
import type { Session } from "../session/session.ts";

/** A detail that the document says otherwise, or that it says in two ways. */
export interface Contradiction {
  readonly field: ReadField;
  /** What stands in the form; `null` where that is nothing yet, `no-date` where the document is said to have none. */
  readonly stands:
    | { readonly kind: "value"; readonly value: string }
    | { readonly kind: "no-date" }
    | null;
  readonly said: readonly Said[];
}

/** What the form and the document do not agree on, in the order of the form. What cannot be a date yet is no contradiction. */
export function contradictions(session: Session, rules: DetailsRules): readonly Contradiction[] {
  return readFields.flatMap((field): Contradiction[] => {
    const said = saidOf(session, field);
    const stands = standing(session, field, rules);
    if (said.length === 0 || stands === "unclear") return [];
    if (stands === null) return said.length > 1 ? [{ field, stands, said }] : [];
    const agrees = stands.kind === "value" && said.some(({ value }) => alike(value, stands.value));
    return agrees ? [] : [{ field, stands, said }];
  });
}

function standing(
  { details }: Session,
  field: ReadField,
  { today }: DetailsRules,
): Contradiction["stands"] | "unclear" {
  if (field === "expiryDate" && details.noExpiryDate) return { kind: "no-date" };
  const text = details[field].trim();
  if (text === "") return null;
  if (field === "type" || field === "number") return { kind: "value", value: text };
  const date = parseCalendarDate(text, field === "issueDate" ? "issue" : "expiry", today);
  return date === null ? "unclear" : { kind: "value", value: date };
}
