import type { Side } from "../../preload/contract/page.ts";
import type { Quad, Rotation } from "../vision/geometry.ts";
import {
  otherSide,
  type Crop,
  type DonePage,
  type PageAside,
  type PageSlot,
  type Session,
} from "./session.ts";

export type PageAction =
  /** A picture has come for the customer of this visit. */
  | { do: "crop"; side: Side; crop: Crop; visit: number }
  | { do: "move-corners"; side: Side; quad: Quad }
  | { do: "turn"; side: Side; by: 90 | 270 }
  | { do: "finish"; side: Side }
  | { do: "unfinish"; side: Side }
  /** The crop has become a page; `from` is the crop that was at work, so that a late result changes nothing. */
  | { do: "done"; side: Side; from: Crop; page: DonePage }
  | { do: "crop-again"; side: Side }
  /** Gives up cropping again: the page stays as it was. */
  | { do: "keep"; side: Side }
  | { do: "clear"; side: Side }
  /** Brings back the page that was set aside. */
  | { do: "put-back" }
  | { do: "forget-aside" };

type SlotAction = Exclude<PageAction, { do: "put-back" | "forget-aside" }>;

/** The session after something happened to its pages; pure. */
export function reducePages(session: Session, action: PageAction): Session {
  const { aside } = session;
  if (action.do === "forget-aside") return aside ? { ...session, aside: null } : session;
  if (action.do === "put-back") {
    if (!aside) return session;
    const pages = { ...session.pages, [aside.side]: aside.page };
    return { ...session, pages, active: aside.side, aside: null };
  }
  if (action.do === "crop" && action.visit !== session.visit) return session;
  const slot = session.pages[action.side];
  const next = nextSlot(slot, action);
  if (next === slot) return session;
  const pages = { ...session.pages, [action.side]: next };
  return {
    ...session,
    pages,
    active: nextActive(session, pages, action),
    aside: nextAside(aside, slot, action),
  };
}

function nextSlot(slot: PageSlot, action: SlotAction): PageSlot {
  switch (action.do) {
    case "crop":
      return { kind: "cropping", crop: action.crop, finishing: false, before: null };
    case "move-corners":
      return changeCrop(slot, (crop) => ({ ...crop, quad: action.quad, corners: "placed" }));
    case "turn":
      return changeCrop(slot, (crop) => ({ ...crop, rotation: turned(crop.rotation, action.by) }));
    case "finish":
      return slot.kind === "cropping" ? { ...slot, finishing: true } : slot;
    case "unfinish":
      return slot.kind === "cropping" ? { ...slot, finishing: false } : slot;
    case "done":
      return slot.kind !== "empty" && slot.crop === action.from ? action.page : slot;
    case "crop-again":
      return slot.kind === "done"
        ? { kind: "cropping", crop: slot.crop, finishing: false, before: slot }
        : slot;
    case "keep":
      return slot.kind === "cropping" && slot.before ? slot.before : slot;
    case "clear":
      return slot.kind === "empty" ? slot : { kind: "empty" };
  }
}

function changeCrop(slot: PageSlot, change: (crop: Crop) => Crop): PageSlot {
  return slot.kind === "cropping" && !slot.finishing ? { ...slot, crop: change(slot.crop) } : slot;
}

const toTheRight: Readonly<Record<Rotation, Rotation>> = { 0: 90, 90: 180, 180: 270, 270: 0 };
const toTheLeft: Readonly<Record<Rotation, Rotation>> = { 0: 270, 90: 0, 180: 90, 270: 180 };

/** The rotation after one more quarter turn. */
export function turned(rotation: Rotation, by: 90 | 270): Rotation {
  return (by === 90 ? toTheRight : toTheLeft)[rotation];
}

// What the operator starts on a side shows that side; what arrives on its own does not pull the
// stage away from a crop at work or from the other side. After a crop was used the other side is next.
function nextActive(session: Session, pages: Session["pages"], action: SlotAction): Side {
  const { side } = action;
  const { active } = session;
  if (action.do === "crop") return session.pages[active].kind === "cropping" ? active : side;
  if (action.do === "unfinish") return active;
  if (action.do !== "done") return side;
  const across = otherSide(side);
  const wasCropping = session.pages[side].kind === "cropping";
  return wasCropping && active === side && pages[across].kind !== "done" ? across : active;
}

// Only a finished page is worth putting back, and only the last one is kept.
function nextAside(aside: PageAside | null, slot: PageSlot, action: SlotAction): PageAside | null {
  if (action.do !== "clear" && action.do !== "crop") {
    return action.do === "done" && aside?.side === action.side ? null : aside;
  }
  const page = slot.kind === "cropping" ? slot.before : slot.kind === "done" ? slot : null;
  return page ? { side: action.side, page } : aside;
}
