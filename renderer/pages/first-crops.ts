import type { Crop } from "../session/session.ts";
import { wholePicture, type Quad } from "../vision/geometry.ts";
import { sureEnough, type Picture, type Vision } from "../vision/vision.ts";
import { firstQuad } from "./crop/quad-edit.ts";

/** What a picture shows: a document before a camera, or a sheet that was laid on a scanner. */
export type Origin = "photo" | "scan";

/** The crops to begin with: one, or two where a scan shows two cards on its sheet. */
export async function firstCrops(
  vision: Pick<Vision, "find" | "findCards">,
  picture: Picture,
  origin: Origin,
): Promise<readonly [Crop, ...Crop[]]> {
  if (origin === "scan" || isSheet(picture)) {
    const [first, second] = await vision.findCards(picture).catch(() => []);
    if (first) return second ? [foundAt(first), foundAt(second)] : [foundAt(first)];
  }
  // Without an outline the operator places the corners; that is no reason to lose the picture.
  const found = await vision.find(picture).catch(() => null);
  // What was scanned whole is a page itself.
  if (origin === "scan" && (!found || found.score < sureEnough))
    return [foundAt(wholePicture(picture))];
  return [{ picture, rotation: 0, ...firstQuad(found, picture) }];

  function foundAt(quad: Quad): Crop {
    return { picture, rotation: 0, quad, corners: "found" };
  }
}

/** Whether a picture has the proportions of A4 or letter paper, within a hundredth. */
export function isSheet({ width, height }: { width: number; height: number }): boolean {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return [297 / 210, 279.4 / 215.9].some((paper) => Math.abs(ratio / paper - 1) < 0.01);
}
