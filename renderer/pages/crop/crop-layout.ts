import { fit, type Size } from "../fit.ts";

/** Where the straightened result stands, and how large picture and result may be, in CSS pixels. */
export interface CropLayout {
  readonly result: "beside" | "below";
  readonly picture: Size;
  readonly resultRoom: Size;
}

const gap = 24;
// The result has to be readable, not only recognised.
const resultShare = 0.3;
const leastBeside = 232;
const leastBelow = 148;
// The result's heading stands above it.
const heading = 28;

/** The arrangement that leaves the picture the larger. */
export function cropLayout(picture: Size, room: Size): CropLayout {
  const width = Math.round(Math.max(leastBeside, room.width * resultShare));
  const height = Math.round(Math.max(leastBelow, room.height * resultShare));
  const beside = fit(picture, { width: room.width - width - gap, height: room.height });
  const below = fit(picture, { width: room.width, height: room.height - height - gap });
  return area(beside) >= area(below)
    ? { result: "beside", picture: beside, resultRoom: { width, height: room.height - heading } }
    : {
        result: "below",
        picture: below,
        resultRoom: { width: room.width, height: height - heading },
      };
}

function area({ width, height }: Size): number {
  return width * height;
}
