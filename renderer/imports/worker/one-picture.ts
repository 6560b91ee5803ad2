import { openPicture } from "../../vision/worker/open-picture.ts";
import type { Reader } from "./reader.ts";
import { scaled } from "./scaled.ts";
import { Unreadable } from "./unreadable.ts";

/** A picture as a file of one page, so that it can stand among others in the chooser. */
export async function openOnePicture(bytes: Uint8Array<ArrayBuffer>): Promise<Reader> {
  const decoded = await openPicture(new Blob([bytes]));
  if (decoded.kind === "refused") throw new Unreadable(decoded.reason);
  return { pages: 1, page: (_index, longerSide) => scaled(decoded.bitmap, longerSide) };
}
