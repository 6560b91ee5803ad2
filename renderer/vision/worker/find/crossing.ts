import type { Point } from "../../geometry.ts";
import type { Line } from "./lines.ts";

/** A place where two lines cross, and where that is along each of them. */
export interface Crossing extends Point {
  readonly onFirst: number;
  readonly onSecond: number;
}

/** A corner may lie this far beyond the frame, as a share of its shorter side. */
const beyond = 0.02;

/** Where two lines cross; undefined where they run too nearly parallel or cross outside the frame. */
export function crossing(
  first: Line,
  second: Line,
  frame: { width: number; height: number },
  leastSine: number,
): Crossing | undefined {
  const sine = first.cos * second.sin - second.cos * first.sin;
  if (Math.abs(sine) < leastSine) return undefined;
  const x = (first.offset * second.sin - second.offset * first.sin) / sine;
  const y = (first.cos * second.offset - second.cos * first.offset) / sine;
  const margin = beyond * Math.min(frame.width, frame.height);
  if (x < -margin || y < -margin || x > frame.width + margin || y > frame.height + margin) {
    return undefined;
  }
  return {
    x,
    y,
    onFirst: y * first.cos - x * first.sin,
    onSecond: y * second.cos - x * second.sin,
  };
}
