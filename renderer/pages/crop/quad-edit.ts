import { isConvex, sideLengths, type Point, type Quad } from "../../vision/geometry.ts";
import { sureEnough, type Found } from "../../vision/vision.ts";
import type { Size } from "../fit.ts";

/** The corners in the order of a quad: clockwise from the page's top left. */
export const cornerNames = ["top-left", "top-right", "bottom-right", "bottom-left"] as const;
export type CornerName = (typeof cornerNames)[number];

/** Why an outline cannot become a page. */
export type QuadFault = "crossed" | "too-small";

// A side of the outline shorter than this share of the picture's longer side is a slip of the hand.
const shortestSide = 0.02;

/** The corners to begin with: those that were found, or an outline inset by 8 % to be placed by hand. */
export function firstQuad(
  found: Found | null,
  size: Size,
): { quad: Quad; corners: "found" | "cut-off" | "to-place" } {
  if (found && found.score >= sureEnough)
    return { quad: found.quad, corners: found.cutOff ? "cut-off" : "found" };
  const left = size.width * 0.08;
  const top = size.height * 0.08;
  const right = size.width - left;
  const bottom = size.height - top;
  const quad: Quad = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return { quad, corners: "to-place" };
}

/** The outline with one corner put somewhere, held within the picture. */
export function placeCorner(quad: Quad, corner: CornerName, to: Point, size: Size): Quad {
  const place = { x: clamp(to.x, size.width), y: clamp(to.y, size.height) };
  const at = (name: CornerName) => (name === corner ? place : cornerOf(quad, name));
  return [at("top-left"), at("top-right"), at("bottom-right"), at("bottom-left")];
}

/** The place of a corner. */
export function cornerOf(quad: Quad, corner: CornerName): Point {
  const places: Record<CornerName, Point> = {
    "top-left": quad[0],
    "top-right": quad[1],
    "bottom-right": quad[2],
    "bottom-left": quad[3],
  };
  return places[corner];
}

/** How far an arrow key moves a corner, in pixels of the picture: 1, with Shift 10; `null` for other keys. */
export function arrowStep(key: string, shift: boolean): Point | null {
  const far = shift ? 10 : 1;
  switch (key) {
    case "ArrowLeft":
      return { x: -far, y: 0 };
    case "ArrowRight":
      return { x: far, y: 0 };
    case "ArrowUp":
      return { x: 0, y: -far };
    case "ArrowDown":
      return { x: 0, y: far };
    default:
      return null;
  }
}

/** What keeps this outline from becoming a page, or `null`. */
export function quadFault(quad: Quad, size: Size): QuadFault | null {
  const least = shortestSide * Math.max(size.width, size.height);
  if (sideLengths(quad).some((length) => length < least)) return "too-small";
  return isConvex(quad) ? null : "crossed";
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
