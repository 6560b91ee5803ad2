import type { Side } from "../../preload/contract/page.ts";
import { asideAfter } from "./aside.ts";
import { changeCrop, type CropChange } from "./change-crop.ts";
import { redone, undone, withCrop } from "./crop-history.ts";
import {
  type ArrivalStep,
  type Aside,
  type Crop,
  type DonePage,
  type PageSlot,
  type Session,
} from "./session.ts";
import { swapSides } from "./swap-sides.ts";
import {
  counted,
  excused,
  sideAfter,
  takeItself,
  untake,
  type TakenAction,
} from "./took-itself.ts";

export type PageAction =
  /** A picture is on its way for the customer of this visit, or, with `null`, will not come. */
  | { do: "arriving"; side: Side; step: ArrivalStep | null; visit: number }
  /** A picture has come for the customer of this visit; those of one batch came in together. */
  | { do: "crop"; side: Side; crop: Crop; visit: number; batch?: number }
  /** A change of the crop; those that are one movement of the hand name the same gesture. */
  | (CropChange & { side: Side; gesture?: string })
  | { do: "undo-crop"; side: Side }
  | { do: "redo-crop"; side: Side }
  /** The page of the slot's crop is being made, or the finished page is being turned. */
  | { do: "finish"; side: Side }
  /** No page came of it; `from` is the crop that the slot held, so that late news changes nothing. */
  | { do: "unfinish"; side: Side; from: Crop }
  /** `isStopped`: it should be taken again. */
  | { do: "done"; side: Side; from: Crop; page: DonePage; isStopped: boolean }
  | TakenAction
  | { do: "forget-taken" }
  | { do: "crop-again"; side: Side }
  /** Gives up cropping again: the page stays as it was. */
  | { do: "keep"; side: Side }
  | { do: "clear"; side: Side }
  /** Front and back are each other's. */
  | { do: "swap-sides" }
  /** Brings back what was set aside. */
  | { do: "put-back" }
  | { do: "forget-aside" };

type SlotAction = Exclude<
  PageAction,
  {
    do:
      | "arriving"
      | "finish"
      | "unfinish"
      | "put-back"
      | "forget-aside"
      | "swap-sides"
      | "took-itself"
      | "untake"
      | "excuse"
      | "forget-taken";
  }
>;

/** The session after something happened to its pages; pure. */
export function reducePages(session: Session, action: PageAction): Session {
  switch (action.do) {
    case "arriving":
      return action.visit === session.visit
        ? { ...session, arriving: { ...session.arriving, [action.side]: action.step } }
        : session;
    case "finish":
      return session.pages[action.side].kind === "empty"
        ? session
        : finishing(session, action.side, true);
    case "unfinish":
      return isFrom(session.pages[action.side], action.from)
        ? finishing(session, action.side, false)
        : session;
    case "put-back":
      return session.aside ? putBack(session, session.aside) : session;
    case "forget-aside":
      return session.aside ? { ...session, aside: null } : session;
    case "swap-sides":
      return swapSides(session);
    case "took-itself":
      return takeItself(session, action);
    case "excuse":
      return excused(session, action);
    case "untake":
      return session.tookItself ? untake(session, session.tookItself) : session;
    case "forget-taken":
      return session.tookItself ? { ...session, tookItself: null } : session;
    case "crop":
    case "move-corners":
    case "turn":
    case "tilt":
    case "tone":
    case "undo-crop":
    case "redo-crop":
    case "done":
    case "crop-again":
    case "keep":
    case "clear":
      return changeSlot(session, action);
  }
}

function changeSlot(session: Session, action: SlotAction): Session {
  const { side } = action;
  if (action.do === "crop" && action.visit !== session.visit) return session;
  const slot = session.pages[side];
  const next = nextSlot(slot, session.finishing[side], action);
  if (next === slot) return session;
  const pages = { ...session.pages, [side]: next };
  return {
    ...finishing(session, side, false),
    pages,
    stopped:
      action.do === "done" && slot.kind === "cropping"
        ? counted(session, side, action.isStopped)
        : session.stopped,
    tookItself: session.tookItself?.side === side ? null : session.tookItself,
    ...(action.do === "crop" && { arriving: { ...session.arriving, [side]: null } }),
    active: nextActive(session, action),
    aside: asideAfter(session.aside, slot, action),
  };
}

function putBack(session: Session, aside: Aside): Session {
  const pages = { ...session.pages };
  const making = { ...session.finishing };
  for (const { side, page } of aside.pages) {
    pages[side] = page;
    making[side] = false;
  }
  const active = aside.pages[0]?.side ?? session.active;
  return { ...session, pages, finishing: making, active, aside: null };
}

function finishing(session: Session, side: Side, is: boolean): Session {
  return { ...session, finishing: { ...session.finishing, [side]: is } };
}

function nextSlot(slot: PageSlot, isFinishing: boolean, action: SlotAction): PageSlot {
  switch (action.do) {
    case "crop":
      return { kind: "cropping", crop: action.crop, before: null };
    case "keep":
      return slot.kind === "cropping" && slot.before ? slot.before : slot;
    case "clear":
      return slot.kind === "empty" ? slot : { kind: "empty" };
    case "done":
      return isFinishing && isFrom(slot, action.from) ? action.page : slot;
    case "move-corners":
    case "turn":
    case "tilt":
    case "tone":
    case "undo-crop":
    case "redo-crop":
    case "crop-again":
      // The crop that a page is being made of stays what it is.
      return isFinishing ? slot : nextCrop(slot, action);
  }
}

type CropAction = Extract<
  SlotAction,
  { do: CropChange["do"] | "undo-crop" | "redo-crop" | "crop-again" }
>;

function nextCrop(slot: PageSlot, action: CropAction): PageSlot {
  if (action.do === "crop-again") {
    return slot.kind === "done" ? { kind: "cropping", crop: slot.crop, before: slot } : slot;
  }
  if (slot.kind !== "cropping") return slot;
  if (action.do === "undo-crop") return undone(slot);
  if (action.do === "redo-crop") return redone(slot);
  return withCrop(slot, changeCrop(slot.crop, action), action.gesture ?? null);
}

function isFrom(slot: PageSlot, crop: Crop): boolean {
  return slot.kind !== "empty" && slot.crop === crop;
}

// What the operator starts on a side shows that side; what arrives on its own does not pull the
// stage away from a crop at work or from the other side. After a crop was used the other side is next.
function nextActive(session: Session, action: SlotAction): Side {
  const { side } = action;
  const { active } = session;
  if (action.do === "crop") return session.pages[active].kind === "cropping" ? active : side;
  if (action.do !== "done") return side;
  const wasCropping = session.pages[side].kind === "cropping";
  const goesOn = wasCropping && !action.isStopped && active === side;
  return goesOn ? sideAfter(session, side, action.page) : active;
}
