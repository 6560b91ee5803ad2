import type { Crop } from "../session/session.ts";
import { wholePicture, type Quad } from "../vision/geometry.ts";
import { sureEnough, sureToUse, type Picture, type Vision } from "../vision/vision.ts";
import { firstQuad } from "./crop/quad-edit.ts";

/** What a picture shows: a document before a camera, or a sheet that was laid on a scanner. */
export type Origin = "photo" | "scan";

/** The crops to begin with: one, or two where a scan shows two cards on its sheet. */
export interface FirstCrops {
  readonly crop: Crop;
  readonly second?: Crop | undefined;
  /** Whether nobody needs to look at the outline. */
  readonly isSure: boolean;
}

/** Looks for the document, or the cards on a scanner's sheet, in a picture that has come in. */
export async function firstCrops(
  vision: Pick<Vision, "find" | "findCards">,
  picture: Picture,
  origin: Origin,
): Promise<FirstCrops> {
  if (origin === "scan" || isSheet(picture)) {
    const [first, second] = await vision.findCards(picture).catch(() => []);
    if (first) return { crop: foundAt(first), second: second && foundAt(second), isSure: false };
  }
  // Without an outline the operator places the corners; that is no reason to lose the picture.
  const found = await vision.find(picture).catch(() => null);
  // What was scanned whole is a page itself.
  if (origin === "scan" && (!found || found.score < sureEnough))
    return { crop: foundAt(wholePicture(picture)), isSure: false };
  const crop: Crop = { picture, rotation: 0, ...firstQuad(found, picture) };
  return { crop, isSure: found !== null && found.score >= sureToUse && !found.cutOff };

  function foundAt(quad: Quad): Crop {
    return { picture, rotation: 0, quad, corners: "found" };
  }
}

/** Whether a picture has the proportions of A4 or letter paper, within a hundredth. */
export function isSheet({ width, height }: { width: number; height: number }): boolean {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return [297 / 210, 279.4 / 215.9].some((paper) => Math.abs(ratio / paper - 1) < 0.01);
}
