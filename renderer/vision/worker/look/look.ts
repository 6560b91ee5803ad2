import type { Quad } from "../../geometry.ts";
import type { Found, Look } from "../../vision.ts";
import type { Pixels } from "../pixels.ts";
import { copyFor, type Pictures } from "../pictures.ts";
import { inCopy, measure } from "./measure.ts";
import { likeness, signatureOf, type Signature } from "./signature.ts";

/** Longer side of the copy that a page's signature is taken from: as fine as a live frame. */
const comparedSide = 512;

/** A live frame, reduced, with the size of the frame that `found` is told in. */
interface Frame {
  readonly pixels: Pixels;
  readonly size: { readonly width: number; readonly height: number };
}

/** What there is to say of a live frame in which this was found, held against a page that is there already. */
export function lookAt(
  { pixels, size }: Frame,
  found: Found | null,
  against: Signature | null,
): Look {
  const quad = found && inCopy(found.quad, size, pixels);
  return {
    found,
    ...measure(pixels, quad),
    likeness: quad && against && likeness(signatureOf(pixels, quad), against),
  };
}

/** Gives the signature of an outline on a kept picture; the last one is remembered, for a film of looks asks again. */
export function createSignatures(pictures: Pictures): (id: number, quad: Quad) => Signature | null {
  let last: { readonly name: string; readonly signature: Signature } | null = null;
  return (id, quad) => {
    const name = JSON.stringify([id, quad]);
    if (last?.name === name) return last.signature;
    if (!pictures.has(id)) return null;
    const picture = pictures.get(id);
    const copy = copyFor(picture, comparedSide);
    last = { name, signature: signatureOf(copy, inCopy(quad, picture.bitmap, copy)) };
    return last.signature;
  };
}
