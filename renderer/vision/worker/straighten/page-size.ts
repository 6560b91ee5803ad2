import { sideLengths, type Quad } from "../../geometry.ts";
import { proportionsOf } from "./proportions.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The pixels of the straightened page: the document's own proportions, the longer side as long as
 * the outline's longest side (never enlarged) and at most `longerSide`.
 */
export function pageSize(quad: Quad, picture: Size, longerSide: number): Size {
  const [top, , , left] = sideLengths(quad);
  const proportions = takesIn(quad, picture) ? top / left : proportionsOf(quad, picture);
  const longer = Math.min(longerSide, Math.max(...sideLengths(quad)));
  const shorter = proportions >= 1 ? longer / proportions : longer * proportions;
  const [long, short] = [Math.round(longer), Math.round(shorter)];
  return proportions >= 1 ? { width: long, height: short } : { width: short, height: long };
}

/** Whether the outline is the whole picture, as "Use whole picture" sets it; turned or not. */
export function takesIn(quad: Quad, { width, height }: Size): boolean {
  const near = 0.002 * Math.max(width, height);
  return [0, width].every((x) =>
    [0, height].every((y) =>
      quad.some((corner) => Math.abs(corner.x - x) <= near && Math.abs(corner.y - y) <= near),
    ),
  );
}
