import type { Side } from "../../preload/contract/page.ts";
import type { Crop, DonePage } from "../session/session.ts";
import { sureEnough, sureToUse, type Found, type Limits } from "../vision/vision.ts";
import { donePage } from "./make-page.ts";
import type { PageDesk } from "./page-desk.ts";
import { isStopped } from "./verdict.ts";

/** Whether there is a document in the picture at all. */
export function isLikely(found: Found | null): boolean {
  return found !== null && found.score >= sureEnough;
}

/** Whether an outline is sure enough for the page to be made of it without a word of the operator's. */
export function isSure(found: Found | null): boolean {
  return found !== null && found.score >= sureToUse && !found.cutOff;
}

/** The page of a crop that needs no word of the operator's; `null` where there is none: then the operator crops it. */
export async function finishedPage(
  { vision }: PageDesk,
  limits: Limits,
  crop: Crop,
): Promise<DonePage | null> {
  const { picture, quad, rotation } = crop;
  const page = await vision.finish(picture, quad, rotation, limits).catch(() => null);
  // An outline that leaves the picture is more likely a slip of the finder's than the card's: it was whole just now.
  return page?.kind === "finished" && !page.measures.cutOff ? donePage(crop, page) : null;
}

/** Puts a page that took itself into its slot. */
export function useAtOnce(
  { dispatch, judge }: PageDesk,
  side: Side,
  page: DonePage,
  visit: number,
): void {
  dispatch({ do: "took-itself", side, page, isStopped: isStopped(judge(page)), visit });
}
