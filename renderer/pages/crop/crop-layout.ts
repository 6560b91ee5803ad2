import { fit, type Size } from "../fit.ts";

/** Where the straightened result stands, and how large picture and result may be, in CSS pixels. */
export interface CropLayout {
  readonly result: "beside" | "below";
  readonly picture: Size;
  readonly resultRoom: Size;
}

const gap = 24;
const besideWidth = 232;
const belowHeight = 148;
// The result's heading stands above it or beside it.
const heading = 28;

/** The arrangement that leaves the picture the larger. */
export function cropLayout(picture: Size, room: Size): CropLayout {
  const beside = fit(picture, { width: room.width - besideWidth - gap, height: room.height });
  const below = fit(picture, { width: room.width, height: room.height - belowHeight - gap });
  if (area(beside) >= area(below)) {
    return {
      result: "beside",
      picture: beside,
      resultRoom: { width: besideWidth, height: room.height - heading },
    };
  }
  return {
    result: "below",
    picture: below,
    resultRoom: { width: room.width, height: belowHeight - heading },
  };
}

function area({ width, height }: Size): number {
  return width > 0 && height > 0 ? width * height : 0;
}
