import type { DetailsDraft } from "../../preload/contract/details.ts";
import type { Page, PageMeasures, Side } from "../../preload/contract/page.ts";
import type { Reading } from "../reading/reading.ts";
import type { Quad, Rotation } from "../vision/geometry.ts";
import type { Tone } from "../vision/tone.ts";
import type { Picture } from "../vision/vision.ts";
import type { CropHistory } from "./crop-history.ts";
import type { FilledIn } from "./readings.ts";

/** A crop in the making: the picture, the corners on it, and how the page will be turned. */
export interface Crop {
  readonly picture: Picture;
  readonly quad: Quad;
  readonly rotation: Rotation;
  /**
   * Whether the station found the corners, saw that some lie beyond the picture, found none and leaves them to the
   * operator, or the operator placed them.
   */
  readonly corners: "found" | "cut-off" | "to-place" | "placed";
  /** How far the outline was turned, in degrees, since its corners were placed: `from` is what it was then. */
  readonly tilt?: { readonly degrees: number; readonly from: Quad } | undefined;
  /** What makes the page easier to read; without it the page has the picture's own pixels. */
  readonly tone?: Tone | undefined;
}

/** A page that can be sent. */
export interface DonePage {
  readonly kind: "done";
  readonly crop: Crop;
  readonly page: Page;
  readonly measures: PageMeasures;
  /** Why the operator uses it although it should be taken again; `null` where they have not said so. */
  readonly excuse: string | null;
  /** Object URL of exactly the page's bytes, for showing. */
  readonly address: string;
}

/** A page whose corners are being placed. */
export interface CroppingPage {
  readonly kind: "cropping";
  readonly crop: Crop;
  /** The finished page that is being cropped again; it stays until the new crop is used. */
  readonly before: DonePage | null;
  /** What can be undone and redone; left out until something was changed. */
  readonly history?: CropHistory;
}

/** One page of the document, front or back. */
export type PageSlot = { readonly kind: "empty" } | CroppingPage | DonePage;

/** A page that was replaced, retaken or left. */
export interface PageAside {
  readonly side: Side;
  readonly page: DonePage | CroppingPage;
}

/** A page that took itself and was used without a question, which is offered to be undone for a moment. */
export interface TakenItself {
  readonly side: Side;
  /** Tells one such page from the next. */
  readonly page: DonePage;
}

/** What one act set aside, kept for a moment so that it can be put back: one page, or both. */
export interface Aside {
  readonly pages: readonly PageAside[];
  /** The pictures that came in together and took their places; `null` for a page that was left. */
  readonly batch: number | null;
}

/** How far a picture on its way to a page has come. */
export type ArrivalStep = "taking" | "opening" | "finding";

/** One customer's document from empty to sent. */
export interface Session {
  /** Counts the customers since the start: what was begun for one never lands with the next. */
  readonly visit: number;
  readonly customerId: string;
  readonly documentId: string;
  readonly details: DetailsDraft;
  readonly pages: Readonly<Record<Side, PageSlot>>;
  /** The pictures on their way; `null` for a page that none is on its way to. */
  readonly arriving: Readonly<Record<Side, ArrivalStep | null>>;
  /** Whether a page is being made, from its crop or by turning the page that is there. */
  readonly finishing: Readonly<Record<Side, boolean>>;
  /** How many pages in a row were made that should be taken again. */
  readonly stopped: Readonly<Record<Side, number>>;
  /** The side that the stage shows. */
  readonly active: Side;
  readonly aside: Aside | null;
  readonly tookItself: TakenItself | null;
  /** What was read on each finished page, by its address; a page that was not read yet is not in it. */
  readonly readings: Readonly<Record<string, readonly Reading[]>>;
  /** The addresses of pages that say what the page before them said, until they have been read themselves. */
  readonly carriedOver: readonly string[];
  readonly filledIn: FilledIn;
  readonly sending: boolean;
}

const emptyDetails: DetailsDraft = {
  type: "",
  number: "",
  authenticity: "",
  issueDate: "",
  expiryDate: "",
  noExpiryDate: false,
  showExpiryNotification: true,
};

/** An empty bench; lists with a single entry are filled in already. */
export function emptySession(prefilled: Partial<DetailsDraft> = {}): Session {
  return {
    visit: 0,
    customerId: "",
    documentId: "",
    details: { ...emptyDetails, ...prefilled },
    pages: { front: { kind: "empty" }, back: { kind: "empty" } },
    arriving: { front: null, back: null },
    finishing: { front: false, back: false },
    stopped: { front: 0, back: 0 },
    active: "front",
    aside: null,
    tookItself: null,
    readings: {},
    carriedOver: [],
    filledIn: {},
    sending: false,
  };
}

/** What is under way for a page; until it is over, what the slot holds is not what the operator asked for. */
export function underWay(
  { arriving, finishing }: Session,
  side: Side,
): ArrivalStep | "finishing" | null {
  return arriving[side] ?? (finishing[side] ? "finishing" : null);
}

/** Whether nothing is waited for on this page's back: a passport's, by the type or, until that is chosen, by its looks. */
export function isOneSided({ type }: DetailsDraft, { width, height }: Page): boolean {
  if (type !== "") return type === "PASSPORT";
  const proportions = Math.max(width, height) / Math.min(width, height);
  // A passport's page is 125 mm by 88 mm (ICAO 9303, TD3).
  return Math.abs(proportions / (125 / 88) - 1) < 0.03;
}

/** Whether both pages are done, or the only one that the document has. */
export function arePagesDone({ pages: { front, back }, details }: Session): boolean {
  if (front.kind !== "done") return false;
  return back.kind === "done" || (back.kind === "empty" && isOneSided(details, front.page));
}

/** The side across. */
export function otherSide(side: Side): Side {
  return side === "front" ? "back" : "front";
}
