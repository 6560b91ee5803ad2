import { expect, test } from "vitest";
import { fitted, grey, type Pixels } from "../../../../../renderer/vision/worker/pixels.ts";

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
