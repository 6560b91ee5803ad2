import { isConvex, sideLengths, type Quad } from "../../geometry.ts";
import { documentOf, proportionsOf } from "../straighten/proportions.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A document held up to be read fills at least this share of the picture. */
const leastArea = 0.04;

/** Opposite sides of a card seen from a counter's height differ by no more. */
const leastSideRatio = 0.55;

/** How likely an outline is a document's by its shape and size alone: 0 … 1. */
export function plausibility(quad: Quad, frame: Size): number {
  if (!isConvex(quad)) return 0;
  const [top, right, bottom, left] = sideLengths(quad);
  if (Math.min(top, bottom) < leastSideRatio * Math.max(top, bottom)) return 0;
  if (Math.min(left, right) < leastSideRatio * Math.max(left, right)) return 0;
  const share = area(quad) / (frame.width * frame.height);
  if (share < leastArea) return 0;
  // Printed frames lie within the document: of two equal ones the larger is more likely it.
  return shapeLikelihood(proportionsOf(quad, frame)) * share ** 0.2;
}

function shapeLikelihood(proportions: number): number {
  if (documentOf(proportions)) return 1;
  const landscape = Math.max(proportions, 1 / proportions);
  return landscape < 2 ? 0.75 : 0.4;
}

function area([a, b, c, d]: Quad): number {
  return ((c.x - a.x) * (d.y - b.y) - (c.y - a.y) * (d.x - b.x)) / 2;
}
