import { isWithin, mapQuad, type Quad } from "../../geometry.ts";
import type { Code } from "../../vision.ts";
import type { Pixels } from "../pixels.ts";
import type { CodeReader } from "./code-reader.ts";

/** Longer side in pixels of what codes are read from: a bar of a driving licence is then 4 pixels wide. */
export const codesSide = 2400;

/** A page to read codes on. */
interface PageToRead {
  /** Makes the straightened page; `undefined` where the outline is too thin for one. */
  readonly straight: () => Pixels | undefined;
  /** Makes a copy of the whole picture. */
  readonly whole: () => Pixels;
  /** The document's outline on the picture, and the picture's size in the same pixels. */
  readonly quad: Quad;
  readonly picture: { readonly width: number; readonly height: number };
}

/**
 * The codes on a page. The whole picture is only made where the straightened page shows none; of that, what lies
 * beyond the outline is another document's.
 */
export async function readCodes(
  reader: CodeReader,
  { straight, whole, quad, picture }: PageToRead,
): Promise<readonly Code[]> {
  const page = straight();
  const onPage = page ? await reader.read(page) : [];
  if (onPage.length > 0) return onPage.map(({ code }) => code);
  const copy = whole();
  const scale = copy.width / picture.width;
  const onCopy = mapQuad(quad, ({ x, y }) => ({ x: x * scale, y: y * scale }));
  const all = await reader.read(copy);
  return all.flatMap(({ code, middle }) => (isWithin(middle, onCopy) ? [code] : []));
}
