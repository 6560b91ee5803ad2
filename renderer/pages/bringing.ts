import type { Side } from "../../preload/contract/page.ts";
import type { PaperRefusal } from "../imports/paper.ts";
import { otherSide, type Crop } from "../session/session.ts";
import type { Limits, Opened } from "../vision/vision.ts";
import type { Arrival, Expect } from "./arrivals.ts";
import { firstCrops, type Origin } from "./first-crops.ts";
import { letGo } from "./let-go.ts";
import { donePage } from "./make-page.ts";
import type { PageDesk } from "./page-desk.ts";

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
export function createBringing(
  { vision, dispatch, say }: PageDesk,
  expect: Expect,
  limits: () => Limits,
): Bring {
  return async (arrival, open, { origin, first, itself = false }) => {
    const { isVoid, batch, side } = arrival;
    try {
      const opened = await open();
      if (opened.kind === "refused") return isVoid() ? undefined : say(opened.reason);
      const { picture } = opened;
      if (!isVoid()) arrival.tell("finding");
      const { crop, second, isSure } = await firstCrops(vision, picture, origin);
      const page = itself && isSure ? await finished(crop) : null;
      if (isVoid()) return letGo(vision, picture);
      if (page)
        return dispatch({
          do: "took-itself",
          side,
          page: donePage(crop, page),
          visit: batch.visit,
        });
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

  /** The page of a crop; `null` where there is none, which the operator is told when they ask for it. */
  async function finished({ picture, quad, rotation }: Crop) {
    const page = await vision.finish(picture, quad, rotation, limits()).catch(() => null);
    return page?.kind === "finished" ? page : null;
  }
}
