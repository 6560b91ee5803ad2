import { expect, test } from "vitest";
import { companionsOf } from "../../../../../../renderer/vision/worker/look/sharpest.ts";

/** Node has no bitmaps: what counts here is their size, and whether they were closed. */
function still(width: number, height: number) {
  const bitmap = { width, height, isClosed: false, close: () => void (bitmap.isClosed = true) };
  return bitmap;
}

test("stills of the same size are kept beside the sharpest", () => {
  const [best, second, third] = [still(1920, 1080), still(1920, 1080), still(1920, 1080)];
  expect(companionsOf([best, second, third])).toEqual([second, third]);
  expect([best, second, third].some(({ isClosed }) => isClosed)).toBe(false);
});

test("a still of another size is closed: the outline would not lie on it", () => {
  const other = still(1280, 720);
  expect(companionsOf([still(1920, 1080), other])).toEqual([]);
  expect(other.isClosed).toBe(true);
});

test("very large stills find no room and are closed", () => {
  const [second, third] = [still(4000, 3000), still(4000, 3000)];
  const fourth = still(4000, 3000);
  expect(companionsOf([still(4000, 3000), second, third, fourth])).toEqual([second, third]);
  expect(fourth.isClosed).toBe(true);
  const huge = still(8000, 6000);
  expect(companionsOf([still(8000, 6000), huge])).toEqual([]);
  expect(huge.isClosed).toBe(true);
});
