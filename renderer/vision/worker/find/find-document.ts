import { distance, mapQuad, type Quad } from "../../geometry.ts";
import type { Found } from "../../vision.ts";
import type { Pixels } from "../pixels.ts";
import type { Network } from "./learned/network.ts";
import { look } from "./look.ts";
import { snap } from "./snap.ts";

/** Below this likelihood of any document nothing is said to be there. */
const leastLikely = 0.5;

/** An outline that agrees less than this with the area that the network sees is no outline. */
const agreement = { least: 0.6, sure: 0.88 };

/** How far off, as a share of the longer side, the network's outline may lie from the edge that it means. */
const reachShare = 0.014;

/**
 * Finds the document in a copy of `picture` by the network, and lays the outline along the edges of the copy; it is
 * given in the picture's own pixels, clockwise from the top left. Null where the network sees no document.
 */
export async function findDocument(
  network: Network,
  copy: Pixels,
  picture: { width: number; height: number },
): Promise<Found | null> {
  const { kind, outline } = await look(network, copy);
  const { none, cutOff, whole } = kind;
  if (1 - none < leastLikely) return null;
  if (!outline || outline.agreement < agreement.least) return null;
  const reach = Math.max(3, Math.round(reachShare * Math.max(copy.width, copy.height)));
  const exact = snap(outline.quad, copy, reach);
  const [sx, sy] = [picture.width / copy.width, picture.height / copy.height];
  const quad = mapQuad(fromTopLeft(exact), ({ x, y }) => ({
    x: Math.min(picture.width, Math.max(0, x * sx)),
    y: Math.min(picture.height, Math.max(0, y * sy)),
  }));
  const fits = (outline.agreement - agreement.least) / (agreement.sure - agreement.least);
  return { quad, score: (1 - none) * Math.min(1, fits), cutOff: cutOff > whole };
}

/** The outline named from the corner that is nearest to the picture's top left. */
function fromTopLeft(quad: Quad): Quad {
  const [a, b, c, d] = quad;
  const starts: Quad[] = [quad, [b, c, d, a], [c, d, a, b], [d, a, b, c]];
  const origin = { x: 0, y: 0 };
  return (
    starts.toSorted((one, other) => distance(one[0], origin) - distance(other[0], origin))[0] ??
    quad
  );
}
