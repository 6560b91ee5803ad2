import { fitted } from "../pixels.ts";
import { better, type Decoded } from "./decode/decode.ts";
import { halved } from "./locate/grey-picture.ts";
import { mapLine } from "./locate/line.ts";
import { locate } from "./locate/locate.ts";
import { readZone } from "./read-zone.ts";
import type { Readable } from "./readable.ts";
import type { Reader } from "./reader.ts";

/** Longer side of the copy in which lines of print are searched. */
const searchSide = 1000;

/**
 * Reads the machine-readable zone in a picture, in whichever of four directions it lies; the best reading of all
 * places that look like one, null where there is none.
 */
export async function readMrz(reader: Reader, picture: Readable): Promise<Decoded | null> {
  const { width, height } = picture;
  const copy = picture.grey({ x: 0, y: 0, width, height }, fitted(picture, searchSide));
  const readings: Decoded[] = [];
  // Large print has wide gaps, which only a smaller copy closes.
  for (const searched of [copy, halved(copy)]) {
    const [sx, sy] = [width / searched.width, height / searched.height];
    for (const zone of locate(searched)) {
      await breath();
      const place = zone.map((line) => mapLine(line, ({ x, y }) => ({ x: x * sx, y: y * sy }), sx));
      const reading = await readZone(reader, picture, place);
      if (reading?.valid) return reading;
      if (reading) readings.push(reading);
    }
  }
  return readings.toSorted(better)[0] ?? null;
}

/** Lets go first what else waits for this thread: nobody is in a hurry to have a page read. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
