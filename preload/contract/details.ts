import { z } from "zod";
import { CalendarDate } from "./calendar-date.ts";

/** A value of one of the tenant's lists, as it goes on the wire: `NATIONAL_ID`, `ORIGINAL`. */
export const ListValue = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,63}$/, "Capital letters, digits and _ only.");

/** The number printed on the document: one line of printable characters, without blanks around it. */
export const DocumentNumber = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\p{C}\s]+(?: [^\p{C}\s]+)*$/u, "One line, without control characters.");

/** The details of a document, complete and checked: the metadata that Artemis stores beside the pages. */
export const DocumentDetails = z.object({
  type: ListValue,
  number: DocumentNumber,
  authenticity: ListValue,
  issueDate: CalendarDate,
  /** `null`: the document has no expiry date printed on it; the operator has said so. */
  expiryDate: CalendarDate.nullable(),
  showExpiryNotification: z.boolean(),
});
export type DocumentDetails = z.infer<typeof DocumentDetails>;

/** The details as they stand in the form: text as typed, nothing sure yet. */
export interface DetailsDraft {
  type: string;
  number: string;
  authenticity: string;
  issueDate: string;
  expiryDate: string;
  noExpiryDate: boolean;
  showExpiryNotification: boolean;
}

export type DetailsField = "type" | "number" | "authenticity" | "issueDate" | "expiryDate";

/** What stops the sending. */
export type DetailsError =
  | "missing"
  | "not-in-list"
  | "not-a-number"
  | "not-a-date"
  | "issue-in-future"
  | "expiry-before-issue";

/** What asks the operator for a word and then goes on. */
export const DetailsWarning = z.enum(["expired", "check-letter", "no-back"]);
export type DetailsWarning = z.infer<typeof DetailsWarning>;
