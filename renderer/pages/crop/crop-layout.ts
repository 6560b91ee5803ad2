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
const leastBeside = 256;
const leastBelow = 156;
// Beside a result that lies wider than any page would, the tools would stand alone.
const widest = 2;
// The result's heading stands above it.
const heading = 28;

/** The tools stand at the result: under it, or to its right. CSS pixels. */
const toolsSize = { width: 256, height: 148 };

/** The arrangement that leaves the picture the larger. */
export function cropLayout(picture: Size, room: Size): CropLayout {
  const width = Math.round(Math.max(leastBeside, room.width * resultShare));
  const height = Math.round(Math.max(leastBelow, room.height * resultShare));
  const beside = fit(picture, { width: room.width - width - gap, height: room.height });
  const below = fit(picture, { width: room.width, height: room.height - height - gap });
  return area(beside) >= area(below)
    ? {
        result: "beside",
        picture: beside,
        resultRoom: { width, height: room.height - heading - gap - toolsSize.height },
      }
    : {
        result: "below",
        picture: below,
        resultRoom: {
          width: Math.min(room.width - gap - toolsSize.width, (height - heading) * widest),
          height: height - heading,
        },
      };
}

function area({ width, height }: Size): number {
  return width * height;
}
