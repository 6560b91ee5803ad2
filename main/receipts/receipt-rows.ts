import type { Receipt } from "../../preload/contract/receipt.ts";
import type { StationSettings } from "../../preload/contract/settings.ts";
import { readableDate } from "./moments.ts";
import { words } from "./receipt-words.ts";

/** The tenant's words for the values on the wire. */
export type Lists = Pick<StationSettings, "documentTypes" | "authenticities">;

/** One detail: what was sent, beside what the server says that it stored where that differs. */
export interface Row {
  name: string;
  sent: string;
  /** `null`: nothing else than what was sent, as far as the server said. */
  stored: string | null;
}

/** Every detail of a receipt in its order; then whatever else the server did differently. */
export function rowsOf({ details, differences }: Receipt, lists: Lists): Row[] {
  const { fields, yes, no } = words;
  const others = new Set(differences);
  const row = (name: string, sent: string, readable: (raw: string) => string): Row => {
    const difference = differences.find(({ field }) => field === name);
    if (difference) others.delete(difference);
    return {
      name,
      sent: readable(sent),
      stored: difference ? readable(difference.stored) : null,
    };
  };
  const yesOrNo = (raw: string) => (raw === "true" ? yes : raw === "false" ? no : orNothing(raw));
  const rows = [
    row(fields.type, details.type, (raw) => labelOf(lists.documentTypes, raw)),
    row(fields.number, details.maskedNumber, orNothing),
    row(fields.authenticity, details.authenticity, (raw) => labelOf(lists.authenticities, raw)),
    row(fields.issueDate, details.issueDate, readableDate),
    row(fields.expiryDate, details.expiryDate ?? "", (raw) =>
      raw === "" ? words.noExpiryDate : readableDate(raw),
    ),
    row(fields.showExpiryNotification, String(details.showExpiryNotification), yesOrNo),
  ];
  const rest = [...others].map(({ field, sent, stored }) => ({
    name: field,
    sent: orNothing(sent),
    stored: orNothing(stored),
  }));
  return [...rows, ...rest];
}

function labelOf(list: Lists["documentTypes"], value: string): string {
  return list.find((entry) => entry.value === value)?.label ?? orNothing(value);
}

function orNothing(text: string): string {
  return text === "" ? words.nothing : text;
}
