import type { Crop, DonePage } from "../../../../renderer/session/session.ts";
import { wholePicture } from "../../../../renderer/vision/geometry.ts";

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
    page: { mediaType: "image/jpeg", bytes, width: 40, height: 30 },
    verdict: { flaws: [], dpi: 300 },
    address: `blob:${crop.picture.id}`,
  };
}
