import { fitted, type Pixels } from "../pixels.ts";
import { reduce } from "../reduce.ts";

/** Longer side at which spots are looked for: a line of print is a few pixels high. */
const spotSide = 250;

/** All three colours at least this bright: the sensor is at its end. */
const saturated = 250;

/** A spot is larger than letters' white insides: this share of the page. */
const leastSpot = 0.003;

/** More than this and the page itself is white, as a scanner makes it. */
const whitePage = 0.35;

/** The share of the page, 0 … 1, under saturated spots where nothing can be read any more. */
export function glareShare(page: Pixels): number {
  const size = fitted(page, spotSide);
  const small = reduce(page, size.width, size.height);
  const lit = saturatedPixels(small);
  const all = lit.reduce((sum, one) => sum + one, 0);
  if (all > whitePage * lit.length) return 0;
  const least = leastSpot * lit.length;
  return (
    spotSizes(lit, small.width).reduce((sum, spot) => sum + (spot >= least ? spot : 0), 0) /
    lit.length
  );
}

function saturatedPixels({ data, width, height }: Pixels): Uint8Array {
  const lit = new Uint8Array(width * height);
  for (let at = 0, i = 0; at < lit.length; at++, i += 4) {
    const darkest = Math.min(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0);
    lit[at] = darkest >= saturated ? 1 : 0;
  }
  return lit;
}

/** Sizes in pixels of the connected areas; empties `lit` on the way. */
function spotSizes(lit: Uint8Array, width: number): number[] {
  const sizes: number[] = [];
  const open: number[] = [];
  for (let start = 0; start < lit.length; start++) {
    if (lit[start] !== 1) continue;
    let size = 0;
    lit[start] = 0;
    open.push(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      size += 1;
      const x = at % width;
      const near = [at - width, at + width, x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1];
      for (const next of near) {
        if (lit[next] !== 1) continue;
        lit[next] = 0;
        open.push(next);
      }
    }
    sizes.push(size);
  }
  return sizes;
}
