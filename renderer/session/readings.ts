import type { Side } from "../../preload/contract/page.ts";
import type { DetailsDraft } from "../../preload/contract/details.ts";
import { issueDateInPrint, isBorneOut } from "../reading/issue-date.ts";
import type { Holder, Reading, ReadingSource } from "../reading/reading.ts";
import type { DonePage, PageSlot, Session } from "./session.ts";

/** What of the details can be read on a document. */
export type ReadField = "type" | "number" | "issueDate" | "expiryDate";

export const readFields: readonly ReadField[] = ["type", "number", "issueDate", "expiryDate"];

/** What reading has put into the form, as it put it there. */
export type FilledIn = Partial<Readonly<Record<ReadField, string>>>;

/** What a document says about one of its details. */
export interface Said {
  readonly value: string;
  readonly source: ReadingSource;
}

/** The finished page of a slot, also while it is being cropped again. */
export function pageIn(slot: PageSlot): DonePage | null {
  if (slot.kind === "done") return slot;
  return slot.kind === "cropping" ? slot.before : null;
}

/** What was read on a side; empty where that is nothing, or is not known yet. */
export function readingsOn({ pages, readings }: Session, side: Side): readonly Reading[] {
  const page = pageIn(pages[side]);
  return (page && readings[page.address]) ?? [];
}

/**
 * What the document says about a detail: nothing, one thing, or several that differ; an MRZ before a barcode, and that
 * before print for people.
 */
export function saidOf(session: Session, field: ReadField): readonly Said[] {
  const readings = allReadings(session);
  const all = readings.map((reading): [string | null, ReadingSource] => [
    reading[field],
    reading.source,
  ]);
  if (field === "issueDate") all.push([issueDateInPrint(readings), "print"]);
  const said: Said[] = [];
  for (const [value, source] of all) {
    if (value !== null && !said.some((other) => alike(other.value, value)))
      said.push({ value, source });
  }
  return said;
}

/** Whether the issue date is not known, and print for people could say it: a zone would bear it out. */
export function wantsPrint(session: Session): boolean {
  return isBorneOut(allReadings(session)) && saidOf(session, "issueDate").length === 0;
}

/** Whether two values mean the same: a number may be written in groups. */
export function alike(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

/** Where what stands in a field comes from; `null` for an empty one. */
export function sourceOf(session: Session, field: ReadField): ReadingSource | "typed" | null {
  const value = session.details[field];
  if (value === "") return null;
  if (session.filledIn[field] !== value) return "typed";
  return saidOf(session, field).find((said) => said.value === value)?.source ?? "typed";
}

/** Whom the document says it was issued to, as often as it differs. */
export function holdersOf(session: Session): readonly Holder[] {
  const holders: Holder[] = [];
  for (const { holder } of allReadings(session))
    if (holder && !holders.some((other) => sameHolder(other, holder))) holders.push(holder);
  return holders;
}

/** The sides whose page carries print that belongs on the other one. */
export function misplaced(session: Session): readonly Side[] {
  return sides.filter((side) =>
    readingsOn(session, side).some((reading) => reading.side && reading.side !== side),
  );
}

/** Whether all finished pages have been read for what is printed for machines. */
export function areRead({ pages, readings, carriedOver }: Session): boolean {
  return sides.every((side) => {
    const page = pageIn(pages[side]);
    if (!page) return true;
    return readings[page.address] !== undefined && !carriedOver.includes(page.address);
  });
}

/**
 * The details with what the document says: an empty field, and one that reading has filled in, follow it; what was
 * typed stays, and where the document contradicts itself nothing is chosen. Only fields that `before` knew less about
 * are looked at, so that what the operator has emptied stays empty.
 */
export function filledIn(session: Session, before: Session): Session {
  const details: DetailsDraft = { ...session.details };
  const filled: Partial<Record<ReadField, string>> = { ...session.filledIn };
  let hasChanged = false;
  for (const field of readFields) {
    const said = saidOf(session, field);
    if (sameSaid(said, saidOf(before, field)) || !mayFillIn(session, field)) continue;
    const [only, ...others] = said;
    details[field] = only && others.length === 0 ? only.value : "";
    filled[field] = details[field];
    hasChanged ||= details[field] !== session.details[field];
  }
  return hasChanged ? { ...session, details, filledIn: filled } : session;
}

function mayFillIn({ details, filledIn: filled }: Session, field: ReadField): boolean {
  if (field === "expiryDate" && details.noExpiryDate) return false;
  return details[field] === "" || details[field] === filled[field];
}

const sides = ["front", "back"] as const;

function allReadings(session: Session): readonly Reading[] {
  const all = sides.flatMap((side) => readingsOn(session, side));
  return (["mrz", "barcode", "print"] as const).flatMap((from) =>
    all.filter(({ source }) => source === from),
  );
}

function sameSaid(one: readonly Said[], other: readonly Said[]): boolean {
  return one.length === other.length && one.every(({ value }, at) => value === other[at]?.value);
}

function sameHolder(one: Holder, other: Holder): boolean {
  return one.name === other.name && one.birthDate === other.birthDate;
}

function bare(value: string): string {
  return value.toUpperCase().replaceAll(/[\s-]/gu, "");
}
