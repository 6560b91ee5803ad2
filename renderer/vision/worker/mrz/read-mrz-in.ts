import { isConvex, type Quad } from "../../geometry.ts";
import { voteMrz } from "../../mrz/vote.ts";
import type { MrzReading } from "../../vision.ts";
import { findDocument } from "../find/find-document.ts";
import type { Network } from "../find/learned/network.ts";
import { fitted } from "../pixels.ts";
import { pageSize, takesIn } from "../straighten/page-size.ts";
import { better, type Decoded } from "./decode/decode.ts";
import { pageIn } from "./page.ts";
import { readMrz } from "./read-mrz.ts";
import type { Readable } from "./readable.ts";
import type { Reader } from "./reader.ts";

/** Longer side of a straightened page: twenty pixels for each character of a passport, thirty for a card's. */
const pageSide = 1200;

/** Longer side of the copy that the document is found in. */
const findingSide = 1600;

/**
 * Reads the zone on a page that is marked in a picture; where there is one that cannot be read, or no page can be made,
 * in the picture as it is.
 */
export async function readMrzOn(
  reader: Reader,
  picture: Readable,
  quad: Quad,
): Promise<Decoded | null> {
  const size = pageSize(quad, picture, pageSide);
  const isPage =
    isConvex(quad) && !takesIn(quad, picture) && Math.min(size.width, size.height) > 64;
  const onPage = isPage ? await readMrz(reader, pageIn(picture, quad, size)) : null;
  if (isPage && (!onPage || onPage.valid)) return onPage;
  const inPicture = await readMrz(reader, picture);
  if (onPage && inPicture) return better(onPage, inPicture) <= 0 ? onPage : inPicture;
  return onPage ?? inPicture;
}

/** The same on one of some pictures of one scene; where it can be seen but not read, the others are read too, and vote. */
export async function readMrzOnAny(
  reader: Reader,
  [picture, ...others]: readonly [Readable, ...Readable[]],
  quad: Quad,
): Promise<MrzReading | null> {
  const first = await readMrzOn(reader, picture, quad);
  if (!first || first.valid || others.length === 0) return first;
  const readings: MrzReading[] = [first];
  for (const other of others) {
    const again = await readMrzOn(reader, other, quad);
    if (again) readings.push(again);
  }
  return voteMrz(readings);
}

/** Reads the zone in a picture of which nothing is known: as it is, then on the document that is found in it. */
export async function readMrzIn(
  reader: Reader,
  network: Network,
  picture: Readable,
): Promise<Decoded | null> {
  const plain = await readMrz(reader, picture);
  if (plain?.valid) return plain;
  const copy = picture.read(wholeArea(picture), fitted(picture, findingSide));
  const found = await findDocument(network, copy, picture);
  if (!found) return plain;
  const size = pageSize(found.quad, picture, pageSide);
  if (!isConvex(found.quad) || Math.min(size.width, size.height) <= 64) return plain;
  const onPage = await readMrz(reader, pageIn(picture, found.quad, size));
  if (plain && onPage) return better(plain, onPage) <= 0 ? plain : onPage;
  return plain ?? onPage;
}

function wholeArea({ width, height }: Readable) {
  return { x: 0, y: 0, width, height };
}
