import type { Code } from "../../vision.ts";
import type { Pixels } from "../pixels.ts";
import type { CodeReader } from "./code-reader.ts";

/** Longer side in pixels of what codes are read from: a bar of a driving licence is then 4 pixels wide. */
export const codesSide = 2400;

/** The codes of the first of these pictures that shows any; the next one is only made where that was in vain. */
export async function readCodes(
  reader: CodeReader,
  pictures: readonly (() => Pixels | undefined)[],
): Promise<readonly Code[]> {
  for (const make of pictures) {
    const picture = make();
    const codes = picture ? await reader.read(picture) : [];
    if (codes.length > 0) return codes;
  }
  return [];
}
