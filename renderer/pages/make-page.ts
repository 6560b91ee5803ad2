import type { Side } from "../../preload/contract/page.ts";
import type { Crop, DonePage } from "../session/session.ts";
import type { Finished, Limits } from "../vision/vision.ts";
import type { PageDesk } from "./page-desk.ts";

interface PageOrder {
  readonly side: Side;
  /** The crop that the slot holds meanwhile. */
  readonly from: Crop;
  /** The crop that the page is made of: the same, or turned. */
  readonly crop: Crop;
}

/** Makes the page of a crop and puts it into its slot, or says why there is none. */
export async function makePage(
  { vision, session, dispatch, say }: PageDesk,
  limits: Limits,
  { side, from, crop }: PageOrder,
): Promise<void> {
  // Another picture or another customer: then nobody waits for this page any more.
  const isVoid = () => {
    const { pages, sending } = session();
    const slot = pages[side];
    return sending || slot.kind === "empty" || slot.crop !== from;
  };
  dispatch({ do: "finish", side });
  try {
    const { picture, quad, rotation, tone = null } = crop;
    const outcome = await vision.finish(picture, quad, rotation, limits, tone);
    if (isVoid()) return;
    if (outcome.kind === "refused") return say(outcome.reason);
    dispatch({ do: "done", side, from, page: donePage(crop, outcome) });
    say(null);
  } catch {
    if (!isVoid()) say("picture-lost");
  } finally {
    dispatch({ do: "unfinish", side, from });
  }
}

/** The finished page of a crop, with an object URL of its own. */
export function donePage(
  crop: Crop,
  { page, verdict }: Extract<Finished, { kind: "finished" }>,
): DonePage {
  const address = URL.createObjectURL(new Blob([page.bytes.slice()], { type: page.mediaType }));
  return { kind: "done", crop, page, verdict, address };
}
