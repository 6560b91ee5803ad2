import { array, assert, double, property } from "fast-check";
import { expect, test } from "vitest";
import {
  areaOf,
  inverted,
  mapInto,
  mapped,
  rectangleToQuad,
} from "../../specimens/scene/homography.ts";
import type { Point, Quad } from "../../specimens/scene/homography.ts";

const quad: Quad = [
  [362, 178],
  [1512, 218],
  [1491, 946],
  [331, 905],
];

test("the corners of the rectangle go to the corners of the quad", () => {
  const map = rectangleToQuad(85.6, 54, quad);
  const corners = [
    [0, 0],
    [85.6, 0],
    [85.6, 54],
    [0, 54],
  ] as const;
  for (const [at, corner] of corners.entries()) {
    const [x, y] = mapped(map, corner);
    expect(x).toBeCloseTo(quad[at]?.[0] ?? Number.NaN, 8);
    expect(y).toBeCloseTo(quad[at]?.[1] ?? Number.NaN, 8);
  }
});

test("a map and its inverse bring every point back", () => {
  const jitter = double({ min: -120, max: 120, noNaN: true });
  const share = double({ min: 0, max: 1, noNaN: true });
  assert(
    property(array(jitter, { minLength: 8, maxLength: 8 }), share, share, (moves, u, v) => {
      const at = (corner: number): Point => [
        (quad[corner]?.[0] ?? 0) + (moves[corner * 2] ?? 0),
        (quad[corner]?.[1] ?? 0) + (moves[corner * 2 + 1] ?? 0),
      ];
      const moved: Quad = [at(0), at(1), at(2), at(3)];
      const map = rectangleToQuad(100, 60, moved);
      const [x, y] = mapped(inverted(map), mapped(map, [u * 100, v * 60]));
      expect(x).toBeCloseTo(u * 100, 5);
      expect(y).toBeCloseTo(v * 60, 5);
    }),
  );
});

test("writing a point gives the same as returning it", () => {
  const map = rectangleToQuad(85.6, 54, quad);
  const result = new Float64Array(2);
  mapInto(map, 20, 30, result);
  expect([...result]).toEqual([...mapped(map, [20, 30])]);
});

test("the area of a quad tells which way it runs", () => {
  const [a, b, c, d] = quad;
  expect(areaOf(quad)).toBeGreaterThan(0);
  expect(areaOf([d, c, b, a])).toBeCloseTo(-areaOf(quad), 6);
});
