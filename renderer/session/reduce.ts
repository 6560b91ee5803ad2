import type { DetailsDraft } from "../../preload/contract/details.ts";
import type { Page, Side } from "../../preload/contract/page.ts";
import type { Quad, Rotation } from "../vision/geometry.ts";
import type { Verdict } from "../vision/vision.ts";
import { otherSide, type Crop, type PageSlot, type Session } from "./session.ts";

export type SessionAction =
  | { do: "type-customer"; text: string }
  | { do: "type-document"; text: string }
  | { do: "edit-details"; change: Partial<DetailsDraft> }
  | { do: "show"; side: Side }
  | { do: "crop"; side: Side; crop: Crop }
  | { do: "move-corners"; side: Side; quad: Quad }
  | { do: "turn"; side: Side; by: 90 | 270 }
  | { do: "finish"; side: Side }
  | { do: "unfinish"; side: Side }
  | { do: "done"; side: Side; crop: Crop; page: Page; verdict: Verdict; address: string }
  | { do: "crop-again"; side: Side }
  | { do: "clear"; side: Side }
  | { do: "put-back"; side: Side; slot: PageSlot }
  | { do: "sending" }
  | { do: "refused" }
  | { do: "start-over"; session: Session };

/** The session after an action; pure. Actions that do not fit the state leave it as it is. */
export function reduceSession(session: Session, action: SessionAction): Session {
  switch (action.do) {
    case "type-customer":
      return { ...session, customerId: action.text };
    case "type-document":
      return { ...session, documentId: action.text };
    case "edit-details":
      return { ...session, details: { ...session.details, ...action.change } };
    case "show":
      return { ...session, active: action.side };
    case "sending":
      return { ...session, sending: true };
    case "refused":
      return { ...session, sending: false };
    case "start-over":
      return action.session;
    default:
      return reducePage(session, action);
  }
}

type PageAction = Extract<SessionAction, { side: Side }>;

function reducePage(session: Session, action: Exclude<PageAction, { do: "show" }>): Session {
  const slot = session.pages[action.side];
  const next = nextSlot(slot, action);
  if (next === slot) return session;
  const pages = { ...session.pages, [action.side]: next };
  return { ...session, pages, active: nextActive(pages, action) };
}

function nextSlot(slot: PageSlot, action: Exclude<PageAction, { do: "show" }>): PageSlot {
  switch (action.do) {
    case "crop":
      return { kind: "cropping", crop: action.crop, finishing: false };
    case "move-corners":
      return changeCrop(slot, (crop) => ({ ...crop, quad: action.quad, found: false }));
    case "turn":
      return changeCrop(slot, (crop) => ({ ...crop, rotation: turned(crop.rotation, action.by) }));
    case "finish":
      return slot.kind === "cropping" ? { ...slot, finishing: true } : slot;
    case "unfinish":
      return slot.kind === "cropping" ? { ...slot, finishing: false } : slot;
    case "done": {
      const { crop, page, verdict, address } = action;
      return slot.kind === "cropping" && slot.crop === crop
        ? { kind: "done", crop, page, verdict, address }
        : slot;
    }
    case "crop-again":
      return slot.kind === "done" ? { kind: "cropping", crop: slot.crop, finishing: false } : slot;
    case "clear":
      return slot.kind === "empty" ? slot : { kind: "empty" };
    case "put-back":
      return action.slot;
  }
}

function changeCrop(slot: PageSlot, change: (crop: Crop) => Crop): PageSlot {
  return slot.kind === "cropping" && !slot.finishing ? { ...slot, crop: change(slot.crop) } : slot;
}

function turned(rotation: Rotation, by: 90 | 270): Rotation {
  return ((rotation + by) % 360) as Rotation;
}

// After a finished front the empty back is next; everything else stays with the side that was worked on.
function nextActive(pages: Session["pages"], action: PageAction): Side {
  const across = otherSide(action.side);
  if (action.do === "done" && pages[across].kind === "empty") return across;
  return action.side;
}
