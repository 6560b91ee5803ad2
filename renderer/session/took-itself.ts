import type { Side } from "../../preload/contract/page.ts";
import { withoutSide } from "./aside.ts";
import {
  isOneSided,
  otherSide,
  type DonePage,
  type PageSlot,
  type Session,
  type TakenItself,
} from "./session.ts";

/** A page took itself for the customer of this visit, and needs no word of the operator's; `isStopped`: it should be taken again. */
interface TookItself {
  do: "took-itself";
  side: Side;
  page: DonePage;
  isStopped: boolean;
  visit: number;
}

/** The operator uses a page that should be taken again, for a reason. */
interface Excuse {
  do: "excuse";
  side: Side;
  reason: string;
}

export type TakenAction =
  | TookItself
  | Excuse
  /** The operator wants to look at what took itself after all. */
  | { do: "untake" };

/** The session with a page that took itself; as it was where another page, or another customer, is there by now. */
export function takeItself(
  session: Session,
  { side, page, isStopped, visit }: TookItself,
): Session {
  if (visit !== session.visit || session.pages[side].kind !== "empty") return session;
  return {
    ...session,
    pages: { ...session.pages, [side]: page },
    arriving: { ...session.arriving, [side]: null },
    stopped: counted(session, side, isStopped),
    active: session.active === side && !isStopped ? sideAfter(session, side, page) : session.active,
    aside: withoutSide(session.aside, side),
    tookItself: { side, page },
  };
}

/** How many pages in a row should be taken again, with one more page. */
export function counted({ stopped }: Session, side: Side, isStopped: boolean): Session["stopped"] {
  return { ...stopped, [side]: isStopped ? stopped[side] + 1 : 0 };
}

/** The session with a page that is used for a reason although it should be taken again. */
export function excused(session: Session, { side, reason }: Excuse): Session {
  const slot = session.pages[side];
  if (slot.kind !== "done" || session.finishing[side]) return session;
  const page = { ...slot, excuse: reason };
  const pages = { ...session.pages, [side]: page };
  return { ...session, pages, active: sideAfter(session, side, page) };
}

/** The session with the crop of a page that took itself, to be looked at; unless it is another page by now. */
export function untake(session: Session, { side, page }: TakenItself): Session {
  const slot = session.pages[side];
  if (slot !== page || session.finishing[side]) return { ...session, tookItself: null };
  const cropping: PageSlot = { kind: "cropping", crop: page.crop, before: null };
  const pages = { ...session.pages, [side]: cropping };
  return { ...session, pages, active: side, tookItself: null };
}

/** The side that is next after a page: the other one, if the document has one and it is not done. */
export function sideAfter(session: Session, side: Side, { page }: DonePage): Side {
  const across = otherSide(side);
  const isComplete = side === "front" && isOneSided(session.details, page);
  return isComplete || session.pages[across].kind === "done" ? side : across;
}
