import type { Reading } from "../../../../renderer/reading/reading.ts";
import { reduceSession, type SessionAction } from "../../../../renderer/session/reduce.ts";
import { emptySession, type DonePage, type Session } from "../../../../renderer/session/session.ts";
import { cropOf, pageOf } from "./pages.ts";

/** The session after these actions. */
export function after(session: Session, ...actions: SessionAction[]): Session {
  return actions.reduce(reduceSession, session);
}

export const front = pageOf(cropOf(1));
export const back = pageOf(cropOf(2));

/** A bench with these pages. */
export function withPages(pages: { front?: DonePage; back?: DonePage }): Session {
  const empty = { kind: "empty" } as const;
  const { front: one = empty, back: other = empty } = pages;
  return { ...emptySession(), pages: { front: one, back: other } };
}

export const licence: Reading = {
  source: "barcode",
  side: "back",
  type: "DRIVING_LICENSE",
  number: "NM4471902",
  issueDate: "2023-06-02",
  expiryDate: "2033-06-01",
  holder: { name: "QUENNELL, ILSE", birthDate: "1994-09-05" },
};
export const mrz: Reading = { ...licence, source: "mrz", side: "back" };
export const read = (page: DonePage, ...readings: Reading[]): SessionAction => ({
  do: "read",
  address: page.address,
  readings,
});
