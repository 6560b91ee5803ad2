import { fitted, type Pixels } from "../pixels.ts";
import { reduce } from "../reduce.ts";

/** Longer side that colours are looked at: the camera's noise has averaged out, print has not. */
const colourSide = 160;

/**
 * How much colour a page has besides the light's own tint, in steps of 255: the spread of its blue and red differences
 * that does not follow from its brightness. A grey copy gives up to 2 under any lamp, by the camera's noise; printed colour 10 and more.
 */
export function colourOf(page: Pixels): number {
  const size = fitted(page, colourSide);
  const { data } = reduce(page, size.width, size.height);
  const [luma, blue, red]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b] = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
    const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    luma.push(y);
    blue.push(b - y);
    red.push(r - y);
  }
  return Math.hypot(unexplained(luma, blue), unexplained(luma, red));
}

/** The deviation of `values` from the line that fits them best over `by`. */
function unexplained(by: readonly number[], values: readonly number[]): number {
  const [meanBy, mean] = [meanOf(by), meanOf(values)];
  let [squares, products, own] = [0, 0, 0];
  for (const [at, value] of values.entries()) {
    const [x, y] = [(by[at] ?? 0) - meanBy, value - mean];
    squares += x * x;
    products += x * y;
    own += y * y;
  }
  const explained = squares > 0 ? (products * products) / squares : 0;
  return Math.sqrt(Math.max(0, own - explained) / values.length);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
