import { turned, type CropChange } from "../session/change-crop.ts";
import { useSession } from "../session/session-context.ts";
import { wholePicture, type Quad } from "../vision/geometry.ts";
import type { Tone } from "../vision/tone.ts";
import type { Limits } from "../vision/vision.ts";
import { firstQuad, quadFault } from "./crop/quad-edit.ts";
import { makePage } from "./make-page.ts";
import type { PageDesk } from "./page-desk.ts";

/** What can be done with the page on the stage. */
export interface PageWork {
  readonly accept: () => void;
  readonly takeWhole: () => void;
  /** Changes that name the same gesture are undone as one. */
  readonly moveCorners: (quad: Quad, gesture?: string) => void;
  /** Looks for the document again, from the picture alone. */
  readonly findAgain: () => Promise<void>;
  /** Turns the print clockwise by so many degrees more. */
  readonly tiltBy: (degrees: number) => void;
  /** Turns the print clockwise to so many degrees from where the corners were placed. */
  readonly tilt: (degrees: number, gesture: string) => void;
  readonly tone: (tone: Tone, gesture?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly turn: (by: 90 | 270) => void;
  readonly cropAgain: () => void;
  readonly keep: () => void;
  readonly retake: () => void;
}

/** The work on the page that the stage shows. */
export function usePageWork(desk: PageDesk, limits: Limits): PageWork {
  const { session, dispatch } = useSession();
  const { say } = desk;
  const side = session.active;
  const slot = session.pages[side];
  const isFinishing = session.finishing[side];

  function accept() {
    if (slot.kind !== "cropping" || isFinishing) return;
    const { crop } = slot;
    const fault = quadFault(crop.quad, crop.picture);
    if (fault) return say(fault);
    void makePage(desk, limits, { side, from: crop, crop });
  }

  function change(what: CropChange, gesture?: string) {
    // What was said about the corners is overtaken.
    if (what.do !== "tone") say(null);
    dispatch({ ...what, side, ...(gesture !== undefined && { gesture }) });
  }

  const moveCorners = (quad: Quad, gesture?: string) =>
    change({ do: "move-corners", quad }, gesture);

  async function findAgain() {
    if (slot.kind !== "cropping" || isFinishing) return;
    const { picture } = slot.crop;
    const found = await desk.vision.find(picture).catch(() => null);
    const { pages } = desk.session();
    const now = pages[side];
    // Another picture has come meanwhile.
    if (now.kind !== "cropping" || now.crop.picture !== picture) return;
    const { quad, corners } = firstQuad(found, picture);
    if (corners === "to-place") say("no-corners");
    else change({ do: "move-corners", quad, corners });
  }

  function tiltBy(degrees: number) {
    if (slot.kind !== "cropping") return;
    change({ do: "tilt", degrees: (slot.crop.tilt?.degrees ?? 0) + degrees }, "tilt by keys");
  }

  function turn(by: 90 | 270) {
    if (slot.kind !== "done") return dispatch({ do: "turn", side, by });
    if (isFinishing) return;
    const crop = { ...slot.crop, rotation: turned(slot.crop.rotation, by) };
    void makePage(desk, limits, { side, from: slot.crop, crop });
  }

  return {
    accept,
    takeWhole: () => slot.kind === "cropping" && moveCorners(wholePicture(slot.crop.picture)),
    moveCorners,
    findAgain,
    tiltBy,
    tilt: (degrees, gesture) => change({ do: "tilt", degrees }, gesture),
    tone: (tone, gesture) => change({ do: "tone", tone }, gesture),
    undo: () => dispatch({ do: "undo-crop", side }),
    redo: () => dispatch({ do: "redo-crop", side }),
    turn,
    cropAgain: () => dispatch({ do: "crop-again", side }),
    keep: () => dispatch({ do: "keep", side }),
    retake: () => dispatch({ do: "clear", side }),
  };
}
