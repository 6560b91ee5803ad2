import type { Draft, DraftPage } from "../../preload/contract/bench.ts";
import type { DetailsDraft } from "../../preload/contract/details.ts";
import type { Side } from "../../preload/contract/page.ts";
import type { Picture } from "../vision/vision.ts";
import { keptReadings, withKeptReadings } from "./kept-readings.ts";
import { emptySession, type Crop, type DonePage, type PageSlot, type Session } from "./session.ts";

/** Whether nothing on the bench is worth keeping; `empty` is the bench as the next customer finds it. */
export function isUntouched(session: Session, empty: Session): boolean {
  const { customerId, documentId, pages, details } = session;
  return (
    customerId === "" &&
    documentId === "" &&
    pages.front.kind === "empty" &&
    pages.back.kind === "empty" &&
    sameDetails(details, empty.details)
  );
}

/** The bench as it is handed over; what is longer than any number can be is cut. */
export function draftOf(session: Session, pages: Record<Side, DraftPage | null>): Draft {
  const { details } = session;
  return {
    customerId: clip(session.customerId),
    documentId: clip(session.documentId),
    details: {
      ...details,
      type: clip(details.type),
      number: clip(details.number),
      authenticity: clip(details.authenticity),
      issueDate: clip(details.issueDate),
      expiryDate: clip(details.expiryDate),
    },
    active: session.active,
    pages,
    readings: keptReadings(session),
  };
}

/** The bench of a draft, with the pages that could be brought back. */
export function sessionOf(draft: Draft, pages: Record<Side, PageSlot>): Session {
  const { customerId, documentId, details, active, readings } = draft;
  const session = { ...emptySession(), customerId, documentId, details, active, pages };
  return withKeptReadings(session, readings);
}

/** The page of a slot as it is handed over, with its picture as a file; `null` for an empty one. */
export function draftPageOf(slot: PageSlot, picture: DraftPage["picture"]): DraftPage | null {
  if (slot.kind === "empty") return null;
  if (slot.kind === "done") return { picture, ...placed(slot.crop), done: doneOf(slot) };
  const { crop, before } = slot;
  return before
    ? { picture, ...placed(before.crop), done: doneOf(before), again: placed(crop) }
    : { picture, ...placed(crop), done: null };
}

/** The slot of a page that was handed over; `address` is the object URL of the finished page's bytes. */
export function slotOf(page: DraftPage, picture: Picture, address: string): PageSlot {
  const crop: Crop = { picture, ...placed(page) };
  if (!page.done) return { kind: "cropping", crop, before: null };
  const done: DonePage = { kind: "done", crop, ...page.done, address };
  const { again } = page;
  return again ? { kind: "cropping", crop: { picture, ...placed(again) }, before: done } : done;
}

type Placed = Pick<DraftPage, "quad" | "rotation" | "corners" | "tone">;

function placed({ quad, rotation, corners, tone }: Omit<Crop, "picture"> | Placed): Placed {
  return { quad: [...quad], rotation, corners, ...(tone && { tone: { ...tone } }) };
}

function doneOf({ page, measures, excuse }: DonePage): NonNullable<DraftPage["done"]> {
  return { page, measures, excuse };
}

// The contract's limit for a text of a draft.
const longestText = 300;

function clip(text: string): string {
  return text.slice(0, longestText);
}

function sameDetails(one: DetailsDraft, other: DetailsDraft): boolean {
  return (
    one.type === other.type &&
    one.number === other.number &&
    one.authenticity === other.authenticity &&
    one.issueDate === other.issueDate &&
    one.expiryDate === other.expiryDate &&
    one.noExpiryDate === other.noExpiryDate &&
    one.showExpiryNotification === other.showExpiryNotification
  );
}
