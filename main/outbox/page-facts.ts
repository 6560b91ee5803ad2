import { createHash } from "node:crypto";
import type { Page, Side, UsedAnyway } from "../../preload/contract/page.ts";
import { readImageHeader } from "./image-header.ts";
import type { Job } from "./job.ts";

/** What is kept of a page when the page itself is gone. */
export function pageFacts(
  side: Side,
  { mediaType, bytes, width, height }: Page,
  usedAnyway?: UsedAnyway,
): Job["pages"][number] {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const facts = { side, mediaType, bytes: bytes.byteLength, width, height, sha256 };
  return usedAnyway ? { ...facts, usedAnyway } : facts;
}

/** Whether the page's bytes begin as an image of the kind and size that it is said to be. */
export function isWhatItSays(page: Page): boolean {
  const header = readImageHeader(page.bytes);
  return (
    header?.mediaType === page.mediaType &&
    header.width === page.width &&
    header.height === page.height
  );
}
