import type { Draft } from "../../preload/contract/bench.ts";
import type { Side } from "../../preload/contract/page.ts";
import { CalendarDate } from "../../preload/contract/calendar-date.ts";
import type { Reading } from "../reading/reading.ts";
import { pageIn, readFields, readingsOn, saidOf, type FilledIn } from "./readings.ts";
import type { Session } from "./session.ts";

type KeptReadings = NonNullable<Draft["readings"]>;

/**
 * What was read on the pages as it is kept with a draft: without the holder, who is shown once and then gone. Of the
 * printed dates the issue date stays, and no other: the holder's birth is among them.
 */
export function keptReadings(session: Session): KeptReadings {
  return { front: keptOn(session, "front"), back: keptOn(session, "back") };
}

/** The session of a draft with what had been read on its pages, and which fields of the form that had filled in. */
export function withKeptReadings(session: Session, kept: Draft["readings"]): Session {
  const readings: Record<string, readonly Reading[]> = {};
  for (const side of ["front", "back"] as const) {
    const page = pageIn(session.pages[side]);
    const known = kept?.[side];
    if (page && known) readings[page.address] = known.map(readingOf);
  }
  const read = { ...session, readings };
  return { ...read, filledIn: filledInOf(read) };
}

function keptOn(session: Session, side: Side): KeptReadings[Side] {
  const page = pageIn(session.pages[side]);
  if (!page || !session.readings[page.address]) return null;
  const printed = saidOf(session, "issueDate").find(({ source }) => source === "print")?.value;
  return readingsOn(session, side).map((reading) => keptOf(reading, printed));
}

function keptOf(reading: Reading, printedIssueDate: string | undefined) {
  const { source, side, type, number, issueDate, expiryDate, dates } = reading;
  const printed = dates?.past.find((date) => date === printedIssueDate);
  const known = { type, number, issueDate: issueDate ?? printed ?? null, expiryDate };
  return { source, ...(side && { side }), ...known };
}

function readingOf(kept: NonNullable<KeptReadings[Side]>[number]): Reading {
  const { source, side, type, number } = kept;
  return {
    source,
    ...(side && { side }),
    type,
    number,
    issueDate: dateOf(kept.issueDate),
    expiryDate: dateOf(kept.expiryDate),
    holder: null,
  };
}

function dateOf(text: string | null): CalendarDate | null {
  const date = CalendarDate.safeParse(text);
  return date.success ? date.data : null;
}

function filledInOf(session: Session): FilledIn {
  const said = readFields.filter((field) =>
    saidOf(session, field).some(({ value }) => value === session.details[field]),
  );
  return Object.fromEntries(said.map((field) => [field, session.details[field]]));
}
