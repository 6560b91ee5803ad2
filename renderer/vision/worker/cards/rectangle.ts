import type { Point, Quad } from "../../geometry.ts";

/** A rectangle around points: its turn from the axes in radians, and its extent along both of its directions. */
export interface Rectangle {
  readonly angle: number;
  readonly low: Point;
  readonly high: Point;
}

/** The smallest rectangle around the points, tried at every quarter of a degree and then finer (no side need be on the hull). */
export function smallestAround(points: readonly Point[]): Rectangle {
  let best = around(points, 0);
  const tryAt = (angle: number) => {
    const rectangle = around(points, angle);
    if (areaOf(rectangle) < areaOf(best)) best = rectangle;
  };
  const degree = Math.PI / 180;
  for (let angle = -45; angle < 45; angle += 1) tryAt(angle * degree);
  const [rough] = [best.angle];
  for (let step = -10; step <= 10; step++) tryAt(rough + step * 0.1 * degree);
  return best;
}

/** Width and height along the rectangle's own directions. */
export function sizeOf({ low, high }: Rectangle): { width: number; height: number } {
  return { width: high.x - low.x, height: high.y - low.y };
}

/** Its corners, clockwise from the one at the top left. */
export function cornersOf({ angle, low, high }: Rectangle): Quad {
  const back = turning(-angle);
  return [back(low), back({ x: high.x, y: low.y }), back(high), back({ x: low.x, y: high.y })];
}

/**
 * The rectangle as the middles of its sides say: each side lies where most of the points along it do, so that a speck
 * or a shadow at one place does not move it, and rounded corners do not count.
 */
export function settled(points: readonly Point[], rectangle: Rectangle): Rectangle {
  const { angle, low, high } = rectangle;
  const { width, height } = sizeOf(rectangle);
  const turned = points.map(turning(angle));
  const nearTo = Math.min(width, height) * 0.06;
  const side = (across: "x" | "y", at: number) => {
    const along = across === "x" ? "y" : "x";
    const [from, to] = [low[along], high[along]];
    const inset = (to - from) * 0.12;
    const near = turned
      .filter(
        (point) =>
          Math.abs(point[across] - at) < nearTo &&
          point[along] > from + inset &&
          point[along] < to - inset,
      )
      .map((point) => point[across])
      .toSorted((a, b) => a - b);
    return near[near.length >> 1] ?? at;
  };
  return {
    angle,
    low: { x: side("x", low.x), y: side("y", low.y) },
    high: { x: side("x", high.x), y: side("y", high.y) },
  };
}

function around(points: readonly Point[], angle: number): Rectangle {
  const turn = turning(angle);
  const low = { x: Infinity, y: Infinity };
  const high = { x: -Infinity, y: -Infinity };
  for (const point of points) {
    const { x, y } = turn(point);
    low.x = Math.min(low.x, x);
    low.y = Math.min(low.y, y);
    high.x = Math.max(high.x, x);
    high.y = Math.max(high.y, y);
  }
  return { angle, low, high };
}

function areaOf(rectangle: Rectangle): number {
  const { width, height } = sizeOf(rectangle);
  return width * height;
}

/** Turns points so that what is turned by `angle` lies along the axes. */
function turning(angle: number): (point: Point) => Point {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return ({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin });
}
