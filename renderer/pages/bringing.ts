import type { Side } from "../../preload/contract/page.ts";
import type { PaperRefusal } from "../imports/paper.ts";
import { otherSide } from "../session/session.ts";
import type { Limits, Opened } from "../vision/vision.ts";
import type { Arrival, Expect } from "./arrivals.ts";
import { firstCrops, type Origin } from "./first-crops.ts";
import { letGo } from "./let-go.ts";
import type { PageDesk } from "./page-desk.ts";
import { finishedPage, isLikely, isSure, useAtOnce } from "./use-at-once.ts";

interface Coming {
  readonly origin: Origin;
  /** Where the first of two documents in one picture goes, the second goes across; `null`: it stays one. */
  readonly first: Side | null;
  /** Whether it may become the page without a word of the operator's, where its outline is sure. */
  readonly itself?: boolean;
}

/** Brings a picture that is on its way to the crop. */
type Bring = (
  arrival: Arrival,
  open: () => Promise<Opened | { kind: "refused"; reason: PaperRefusal }>,
  coming: Coming,
) => Promise<void>;

/** Gives the way to bring pictures to the crop, or to say why one did not come. */
export function createBringing(desk: PageDesk, expect: Expect, limits: () => Limits): Bring {
  const { vision, dispatch, say } = desk;
  return async (arrival, open, { origin, first, itself = false }) => {
    const { isVoid, batch, side } = arrival;
    try {
      const opened = await open();
      if (opened.kind === "refused") return isVoid() ? undefined : say(opened.reason);
      const { picture } = opened;
      if (!isVoid()) arrival.tell("finding");
      const { crop, second, found } = await firstCrops(vision, picture, origin);
      // What took itself and shows no document came too late: the card was gone, and nobody asked for it.
      if (isVoid() || (itself && !isLikely(found))) return letGo(vision, picture);
      const page = itself && isSure(found) ? await finishedPage(desk, limits(), crop) : null;
      if (isVoid()) {
        if (page) URL.revokeObjectURL(page.address);
        return letGo(vision, picture);
      }
      if (page) return useAtOnce(desk, side, page, batch.visit);
      const about = { visit: batch.visit, batch: batch.number };
      if (!second || !first) return dispatch({ do: "crop", side, crop, ...about });
      // Both come at once, and whatever was on its way to the other page has been overtaken.
      const across = expect(batch, otherSide(first), "finding");
      dispatch({ do: "crop", side: first, crop, ...about });
      dispatch({ do: "crop", side: across.side, crop: second, ...about });
      across.end();
    } catch {
      if (!isVoid()) say(arrival.step === "taking" ? "camera-gave-nothing" : "picture-lost");
    } finally {
      arrival.end();
    }
  };
}
