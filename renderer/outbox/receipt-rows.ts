import type { Difference, Receipt } from "../../preload/contract/receipt.ts";
import type { StationSettings } from "../../preload/contract/settings.ts";
import { words } from "../locales/words.ts";
import { labelOf } from "./label-of.ts";
import { readableDate } from "./moments.ts";

type Field = keyof typeof words.receipt.fields;
type Lists = Pick<StationSettings, "documentTypes" | "authenticities">;

/** One detail on a receipt: what was sent beside what the server says that it stored. */
export interface ReceiptRow {
  readonly name: string;
  readonly sent: string;
  /** `null`: nothing else than what was sent, as far as the server said. */
  readonly stored: string | null;
  readonly outcome: "no-difference" | "different" | "not-confirmed";
}

/** Every detail of a receipt in its order, with what the server stored differently; then what else it did differently. */
export function receiptRows(receipt: Receipt, lists: Lists): ReceiptRow[] {
  const agrees = receipt.confirmation === "unconfirmed" ? "not-confirmed" : "no-difference";
  const others = new Set(receipt.differences);
  const rows = sentFields(receipt).flatMap(([field, raw]): ReceiptRow[] => {
    const name = words.receipt.fields[field];
    const sent = readable(field, raw, lists);
    const difference = receipt.differences.find((found) => found.field === name);
    if (difference) {
      others.delete(difference);
      const stored = readable(field, difference.stored, lists);
      return [{ name, sent, stored, outcome: "different" }];
    }
    // The ids stand large above the details; here only when the server speaks of another record.
    const isId = field === "customerId" || field === "documentId";
    return isId ? [] : [{ name, sent, stored: null, outcome: agrees }];
  });
  return [...rows, ...[...others].map(otherDifference)];
}

function otherDifference({ field, sent, stored }: Difference): ReceiptRow {
  return { name: field, sent, stored, outcome: "different" };
}

function sentFields({ customerId, documentId, details }: Receipt): [Field, string][] {
  return [
    ["customerId", customerId],
    ["documentId", documentId],
    ["type", details.type],
    ["number", details.maskedNumber],
    ["authenticity", details.authenticity],
    ["issueDate", details.issueDate],
    ["expiryDate", details.expiryDate ?? ""],
    ["showExpiryNotification", String(details.showExpiryNotification)],
  ];
}

function readable(field: Field, raw: string, lists: Lists): string {
  if (raw === "")
    return field === "expiryDate" ? words.receipt.noExpiryDate : words.receipt.nothing;
  if (field === "type") return labelOf(lists.documentTypes, raw);
  if (field === "authenticity") return labelOf(lists.authenticities, raw);
  if (raw === "true") return words.receipt.yes;
  if (raw === "false") return words.receipt.no;
  return readableDate(raw);
}

/** A size in bytes for people: `412 KB`, `1.2 MB`. */
export function readableSize(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A fingerprint's two ends, enough to compare by eye. */
export function shortFingerprint(sha256: string): string {
  return `${sha256.slice(0, 8)}…${sha256.slice(-8)}`;
}
