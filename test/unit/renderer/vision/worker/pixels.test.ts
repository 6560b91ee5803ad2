import { expect, test } from "vitest";
import {
  blankPixels,
  fitted,
  grey,
  reduce,
  type Pixels,
} from "../../../../../renderer/vision/worker/pixels.ts";

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

test("a size is fitted with its proportions and never enlarged", () => {
  expect(fitted({ width: 4000, height: 3000 }, 2000)).toEqual({ width: 2000, height: 1500 });
  expect(fitted({ width: 300, height: 400 }, 2000)).toEqual({ width: 300, height: 400 });
  expect(fitted({ width: 9000, height: 1 }, 100)).toEqual({ width: 100, height: 1 });
});

test("grey is brightness as the eye weighs it", () => {
  const pixels: Pixels = {
    width: 4,
    height: 1,
    data: Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255),
  };
  expect([...grey(pixels)]).toEqual([53, 182, 18, 255]);
});
