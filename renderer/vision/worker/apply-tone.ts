import { changesTone, toneTable, type Tone } from "../tone.ts";
import { blankPixels, type Pixels } from "./pixels.ts";

/** The page in this tone; the pixels that are given stay as they are. */
export function applyTone(page: Pixels, tone: Tone | null): Pixels {
  if (!tone || !changesTone(tone)) return page;
  const table = toneTable(tone);
  const toned = blankPixels(page.width, page.height);
  const { data } = page;
  for (let at = 0; at < data.length; at += 4) {
    toned.data[at] = table[data[at] ?? 0] ?? 0;
    toned.data[at + 1] = table[data[at + 1] ?? 0] ?? 0;
    toned.data[at + 2] = table[data[at + 2] ?? 0] ?? 0;
    toned.data[at + 3] = data[at + 3] ?? 255;
  }
  return toned;
}
