import type { Pixels } from "../../pixels.ts";
import { seen } from "./network.ts";

/** A picture as the network sees it, and whether it was turned for that. */
export interface NetworkInput {
  readonly values: Float32Array;
  /** Upright pictures are turned a quarter to the left, since the network knows wide ones only. */
  readonly turned: boolean;
}

/** Each value is the mean of so many places in a row and in a column: enough against moiré, and quick. */
const taps = 4;

/** The picture stretched to what the network sees: planes of blue, green and red, 0 … 1. */
export function networkInput(picture: Pixels): NetworkInput {
  const turned = picture.height > picture.width;
  const plane = seen.width * seen.height;
  const values = new Float32Array(3 * plane);
  // Where in the data each column and each row of places begins; a turned picture's columns run down it.
  const across = offsets(seen.width * taps, turned ? picture.height : picture.width);
  const down = offsets(seen.height * taps, turned ? picture.width : picture.height);
  const [stepX, stepY] = turned ? [4 * picture.width, 4] : [4, 4 * picture.width];
  if (turned) down.reverse();
  for (let y = 0, to = 0; y < seen.height; y++) {
    for (let x = 0; x < seen.width; x++, to++) {
      let [red, green, blue] = [0, 0, 0];
      for (let v = y * taps; v < (y + 1) * taps; v++) {
        const row = (down[v] ?? 0) * stepY;
        for (let u = x * taps; u < (x + 1) * taps; u++) {
          const at = row + (across[u] ?? 0) * stepX;
          red += picture.data[at] ?? 0;
          green += picture.data[at + 1] ?? 0;
          blue += picture.data[at + 2] ?? 0;
        }
      }
      values[to] = blue / (255 * taps * taps);
      values[to + plane] = green / (255 * taps * taps);
      values[to + 2 * plane] = red / (255 * taps * taps);
    }
  }
  return { values, turned };
}

/** The pixel that each of `count` places in a row falls on. */
function offsets(count: number, pixels: number): Int32Array {
  return Int32Array.from({ length: count }, (_, at) => Math.floor(((at + 0.5) * pixels) / count));
}
