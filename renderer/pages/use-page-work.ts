import { useState } from "react";
import type { Side } from "../../preload/contract/page.ts";
import { turned } from "../session/reduce-pages.ts";
import { useSession } from "../session/session-context.ts";
import type { Crop } from "../session/session.ts";
import { wholePicture, type Quad } from "../vision/geometry.ts";
import type { Limits, Vision } from "../vision/vision.ts";
import { quadFault } from "./crop/quad-edit.ts";
import type { NoticeReason } from "./notice.ts";
import { useLatest } from "./use-latest.ts";

/** What can be done with the page on the stage. */
export interface PageWork {
  /** Whether the page on the stage is being made. */
  readonly finishing: boolean;
  readonly accept: () => void;
  readonly takeWhole: () => void;
  readonly moveCorners: (quad: Quad) => void;
  readonly turn: (by: 90 | 270) => void;
  readonly cropAgain: () => void;
  readonly keep: () => void;
  readonly retake: () => void;
}

/** The work on the page that the stage shows. */
export function usePageWork(
  vision: Vision,
  limits: Limits,
  say: (notice: NoticeReason | null) => void,
): PageWork {
  const { session, dispatch } = useSession();
  const latest = useLatest(session);
  const [turning, setTurning] = useState<Side | null>(null);
  const side = session.active;
  const slot = session.pages[side];

  /** Makes the page of `crop`; `from` is the crop that the slot holds meanwhile. */
  async function finish(from: Crop, crop: Crop) {
    try {
      const outcome = await vision.finish(crop.picture, crop.quad, crop.rotation, limits);
      const now = latest.current.pages[side];
      if (now.kind === "empty" || now.crop !== from) return;
      if (outcome.kind === "refused") return say(outcome.reason);
      const { page, verdict } = outcome;
      const address = URL.createObjectURL(new Blob([page.bytes.slice()], { type: page.mediaType }));
      dispatch({ do: "done", side, from, page: { kind: "done", crop, page, verdict, address } });
      say(null);
    } catch {
      say("picture-lost");
    } finally {
      dispatch({ do: "unfinish", side });
    }
  }

  function accept() {
    if (slot.kind !== "cropping" || slot.finishing) return;
    const fault = quadFault(slot.crop.quad, slot.crop.picture);
    if (fault) return say(fault);
    dispatch({ do: "finish", side });
    void finish(slot.crop, slot.crop);
  }

  function moveCorners(quad: Quad) {
    // What was said about the corners is overtaken.
    say(null);
    dispatch({ do: "move-corners", side, quad });
  }

  function turn(by: 90 | 270) {
    if (slot.kind !== "done") return dispatch({ do: "turn", side, by });
    if (turning) return;
    setTurning(side);
    const crop = { ...slot.crop, rotation: turned(slot.crop.rotation, by) };
    void finish(slot.crop, crop).finally(() => setTurning(null));
  }

  return {
    finishing: turning === side || (slot.kind === "cropping" && slot.finishing),
    accept,
    takeWhole: () => slot.kind === "cropping" && moveCorners(wholePicture(slot.crop.picture)),
    moveCorners,
    turn,
    cropAgain: () => dispatch({ do: "crop-again", side }),
    keep: () => dispatch({ do: "keep", side }),
    retake: () => dispatch({ do: "clear", side }),
  };
}
