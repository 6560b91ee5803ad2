import { expect, test } from "vitest";
import {
  isConvex,
  sideLengths,
  turnQuad,
  wholePicture,
  type Quad,
} from "../../../../renderer/vision/geometry.ts";

const [a, b, c, d] = wholePicture({ width: 30, height: 20 });

test("the whole picture runs clockwise from the top left", () => {
  expect([a, b, c, d]).toEqual([
    { x: 0, y: 0 },
    { x: 30, y: 0 },
    { x: 30, y: 20 },
    { x: 0, y: 20 },
  ]);
});

test("only an outline that runs clockwise without folding is convex", () => {
  const outlines: [Quad, boolean][] = [
    [[a, b, c, d], true],
    [[c, d, a, b], true],
    [[d, c, b, a], false],
    [[a, c, b, d], false],
    [[a, b, { x: 4, y: 4 }, d], false],
    [[a, a, c, d], false],
  ];
  expect(outlines.map(([quad]) => isConvex(quad))).toEqual(outlines.map(([, convex]) => convex));
});

test("sides are counted from the top, clockwise", () => {
  expect(sideLengths([a, b, c, d])).toEqual([30, 20, 30, 20]);
});

test("turned clockwise, the page's top left is what was below it, beside it or opposite", () => {
  expect(turnQuad([a, b, c, d], 90)).toEqual([d, a, b, c]);
  expect(turnQuad([a, b, c, d], 180)).toEqual([c, d, a, b]);
  expect(turnQuad([a, b, c, d], 270)).toEqual([b, c, d, a]);
});
