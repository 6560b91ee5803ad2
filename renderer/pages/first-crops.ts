import type { Crop } from "../session/session.ts";
import { distance, touchesBorder, wholePicture, type Quad } from "../vision/geometry.ts";
import { sureEnough, type Found, type Picture, type Vision } from "../vision/vision.ts";
import { firstQuad } from "./crop/quad-edit.ts";

/** What a picture shows: a document before a camera, or a sheet that was laid on a scanner. */
export type Origin = "photo" | "scan";

/** The crops to begin with: one, or two where a scan shows two cards on its sheet. */
export interface FirstCrops {
  readonly crop: Crop;
  readonly second?: Crop | undefined;
  /** What was found of a single document; `null` also where cards were looked for on a sheet. */
  readonly found: Found | null;
}

/** Looks for the document, or the cards on a scanner's sheet, in a picture that has come in. */
export async function firstCrops(
  vision: Pick<Vision, "find" | "findCards">,
  picture: Picture,
  origin: Origin,
): Promise<FirstCrops> {
  if (origin === "scan" || isSheet(picture)) {
    const [first, second] = await vision.findCards(picture).catch(() => []);
    if (first) return { crop: foundAt(first), second: second && foundAt(second), found: null };
  }
  // Without an outline the operator places the corners; that is no reason to lose the picture.
  const found = await vision.find(picture).catch(() => null);
  // What fills the picture, as a page that was scanned or cropped elsewhere does, is taken whole.
  if (found && isNearlyWhole(found.quad, picture))
    return { crop: foundAt(wholePicture(picture)), found: null };
  // What was scanned whole is a page itself: a scanner cuts nothing off.
  if (origin === "scan" && (!found || found.score < sureEnough || leaves(found, picture)))
    return { crop: foundAt(wholePicture(picture)), found };
  return { crop: { picture, rotation: 0, ...firstQuad(found, picture) }, found };

  function foundAt(quad: Quad): Crop {
    return { picture, rotation: 0, quad, corners: "found" };
  }
}

/** Whether a picture has the proportions of A4 or letter paper, within a hundredth. */
export function isSheet({ width, height }: { width: number; height: number }): boolean {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return [297 / 210, 279.4 / 215.9].some((paper) => Math.abs(ratio / paper - 1) < 0.01);
}

/** Whether a document reaches out of the picture, or up to its very border. */
function leaves({ quad, cutOff }: Found, picture: Picture): boolean {
  return cutOff || touchesBorder(quad, picture, 0.01 * Math.max(picture.width, picture.height));
}

/** How near to the picture's corners, as a share of its longer side, all those of what fills it lie. */
const fillsWithin = 0.04;

function isNearlyWhole(quad: Quad, picture: Picture): boolean {
  const near = fillsWithin * Math.max(picture.width, picture.height);
  return wholePicture(picture).every((corner) =>
    quad.some((found) => distance(found, corner) <= near),
  );
}
