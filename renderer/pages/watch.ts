import { sureEnough, type Look } from "../vision/vision.ts";
import type { Size } from "./fit.ts";
import { guide, type Complaint } from "./guide.ts";
import { firstGuidance, holdGuidance, type Guidance, type HeldGuidance } from "./held-guidance.ts";
import { followOutline, noOutline, type OutlineTrack } from "./outline-track.ts";
import { nextShutter, offersButton, restingShutter, type Shutter, type Sight } from "./shutter.ts";

/** What has been made of the live picture so far. */
export interface Watch {
  readonly track: OutlineTrack;
  readonly complaint: Complaint | null;
  readonly held: HeldGuidance;
  readonly shutter: Shutter;
}

export interface Watching {
  /** Pixels of the live picture, in which outlines are told. */
  readonly picture: Size;
  /** Whether the other side is done and this one is next. */
  readonly turning: boolean;
  /** Whether the picture may take itself. */
  readonly isAutomatic: boolean;
}

/** The start of a watch over an empty page. */
export function startWatch(turning: boolean, shutter: Shutter = restingShutter(false, 0)): Watch {
  const held = firstGuidance(turning ? "turn" : "lay");
  return { track: noOutline, complaint: held.shown === "turn" ? "turn" : "lay", held, shutter };
}

/** The watch after one more look, at that time in milliseconds; pure. */
export function watchOn(watch: Watch, look: Look, watching: Watching, at: number): Watch {
  const { picture, turning, isAutomatic } = watching;
  const complaint = guide(look, { picture, turning, before: watch.complaint });
  const { found } = look;
  const sight: Sight = {
    at,
    quad: found && found.score >= sureEnough ? found.quad : null,
    isGood: complaint === null,
    diagonal: Math.hypot(picture.width, picture.height),
  };
  const shutter = isAutomatic
    ? nextShutter(watch.shutter, sight)
    : { ...watch.shutter, still: null, inSight: null, fires: false, progress: 0 };
  const guidance = isAutomatic
    ? said(complaint, offersButton(shutter, sight))
    : (complaint ?? "ready");
  return {
    track: followOutline(watch.track, found, picture),
    complaint,
    held: holdGuidance(watch.held, guidance, at),
    shutter,
  };
}

// What the operator can overrule: the document is in sight, and better than nothing.
const mayBeOverruled: ReadonlySet<Complaint> = new Set([
  "closer",
  "flatten",
  "too-dark",
  "too-bright",
  "glare",
  "blurred",
]);

function said(complaint: Complaint | null, offers: boolean): Guidance {
  const mayPress = complaint === null || mayBeOverruled.has(complaint);
  if (offers && mayPress) return "press";
  return complaint ?? "hold";
}
