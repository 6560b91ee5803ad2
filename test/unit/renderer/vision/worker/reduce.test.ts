import { expect, test } from "vitest";
import { blankPixels, type Pixels } from "../../../../../renderer/vision/worker/pixels.ts";
import { reduce } from "../../../../../renderer/vision/worker/reduce.ts";

function painted(width: number, height: number, colour: (x: number, y: number) => number): Pixels {
  const pixels = blankPixels(width, height);
  for (let at = 0; at < width * height; at++) {
    const value = colour(at % width, Math.floor(at / width));
    pixels.data.set([value, value, value, 255], at * 4);
  }
  return pixels;
}

test("reducing keeps an even colour even, at any ratio", () => {
  const { data } = reduce(
    painted(97, 61, () => 180),
    41,
    23,
  );
  expect(new Set(data)).toEqual(new Set([180, 255]));
});

test("reducing averages what lies under each new pixel, so fine stripes turn grey", () => {
  const { data } = reduce(
    painted(100, 40, (x) => (x % 2 ? 200 : 100)),
    50,
    20,
  );
  expect(new Set(data)).toEqual(new Set([150, 255]));
});

test("reducing by part of a pixel weighs the parts", () => {
  const { data } = reduce(
    painted(3, 3, (x) => x * 90),
    2,
    2,
  );
  expect([data[0], data[4]]).toEqual([30, 150]);
});
