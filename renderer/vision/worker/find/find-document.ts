import { mapQuad } from "../../geometry.ts";
import type { Found } from "../../vision.ts";
import { fitted, reduce, type Pixels } from "../pixels.ts";
import { findEdges } from "./edges.ts";
import { findLines } from "./lines.ts";
import { bestOutline } from "./outlines.ts";
import { refine } from "./refine.ts";

/** Longer side of the picture that the outline is looked for in. */
export const workingSide = 512;

/** Lines that outlines are made of: wood grain and print have many, a document has four. */
const mostLines = 40;

/** Outlines less borne out than this are chance. */
const leastValue = 0.35;

/** An outline borne out this well is sure. */
const sureValue = 0.75;

/**
 * Finds the document in a copy of `picture`, by its straight edges; the outline is in the picture's
 * own pixels. Null where nothing plausible is there.
 */
export function findDocument(
  copy: Pixels,
  picture: { width: number; height: number },
): Found | null {
  const size = fitted(copy, workingSide);
  const edges = findEdges(reduce(copy, size.width, size.height));
  const outline = bestOutline(findLines(edges, mostLines), edges);
  if (!outline || outline.value < leastValue) return null;
  const [sx, sy] = [picture.width / size.width, picture.height / size.height];
  const quad = mapQuad(refine(outline.quad, edges), ({ x, y }) => ({
    // The edges' places are pixels' middles.
    x: Math.min(picture.width, Math.max(0, (x + 0.5) * sx)),
    y: Math.min(picture.height, Math.max(0, (y + 0.5) * sy)),
  }));
  return { quad, score: Math.min(1, (outline.value - leastValue) / (sureValue - leastValue)) };
}
