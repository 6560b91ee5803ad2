import type { PageMeasures } from "../../../../preload/contract/page.ts";
import type { Crop, DonePage } from "../../../../renderer/session/session.ts";
import { wholePicture } from "../../../../renderer/vision/geometry.ts";

/** What is measured of a page that nothing is wrong with. */
export const goodMeasures: PageMeasures = {
  sharpness: 0.1,
  glare: 0,
  light: 220,
  screen: 10,
  colour: 12,
  cutOff: false,
};

/** A crop of the whole of a small picture with this id. */
export function cropOf(id: number): Crop {
  const shown = { width: 40, height: 30, close: () => undefined };
  const picture = { id, width: 40, height: 30, shown };
  return {
    picture,
    quad: wholePicture(picture),
    rotation: 0,
    corners: "found",
  };
}

/** The page that this crop gives. */
export function pageOf(crop: Crop): DonePage {
  const bytes = Uint8Array.of(0xff, 0xd8);
  return {
    kind: "done",
    crop,
    page: { mediaType: "image/jpeg", bytes, width: 1200, height: 757 },
    measures: goodMeasures,
    excuse: null,
    address: `blob:${crop.picture.id}`,
  };
}
