import type { CalendarDate } from "../../preload/contract/calendar-date.ts";
import type { Side } from "../../preload/contract/page.ts";

/** Where a reading stands on the document: in print for machines, or in that for people. */
export type ReadingSource = "mrz" | "barcode" | "print";

/**
 * What a side of a document says of itself, checked: nothing of it comes from a zone whose check digit fails. `null`
 * where the print says nothing about it.
 */
export interface Reading {
  readonly source: ReadingSource;
  /** The side that such print stands on; left out where it may be on either. */
  readonly side?: Side;
  /** A document type as Artemis calls it (`PASSPORT`); the tenant's list may lack it. */
  readonly type: string | null;
  readonly number: string | null;
  readonly issueDate: CalendarDate | null;
  readonly expiryDate: CalendarDate | null;
  /** Whom it was issued to: for showing once, never kept. */
  readonly holder: Holder | null;
  /** The dates in print for people, of which one may be the issue date: for comparing with a zone, never kept. */
  readonly dates?: PrintedDates;
}

/** Dates that stand on a page, with nothing said about what each is; the holder's birth may be among them. */
interface PrintedDates {
  /** Until today. */
  readonly past: readonly CalendarDate[];
  readonly future: readonly CalendarDate[];
}

/** The person on the document, as printed for machines. */
export interface Holder {
  /** Surname first, as in `ERIKSSON, ANNA MARIA`. */
  readonly name: string;
  readonly birthDate: CalendarDate | null;
}
