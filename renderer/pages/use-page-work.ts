import { turned } from "../session/reduce-pages.ts";
import { useSession } from "../session/session-context.ts";
import { wholePicture, type Quad } from "../vision/geometry.ts";
import type { Limits } from "../vision/vision.ts";
import { quadFault } from "./crop/quad-edit.ts";
import { makePage } from "./make-page.ts";
import type { PageDesk } from "./page-desk.ts";

/** What can be done with the page on the stage. */
export interface PageWork {
  readonly accept: () => void;
  readonly takeWhole: () => void;
  readonly moveCorners: (quad: Quad) => void;
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

  function moveCorners(quad: Quad) {
    // What was said about the corners is overtaken.
    say(null);
    dispatch({ do: "move-corners", side, quad });
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
    turn,
    cropAgain: () => dispatch({ do: "crop-again", side }),
    keep: () => dispatch({ do: "keep", side }),
    retake: () => dispatch({ do: "clear", side }),
  };
}
