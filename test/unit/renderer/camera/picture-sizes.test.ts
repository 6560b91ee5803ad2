import { expect, it } from "vitest";
import { sameSize, sizesOf } from "../../../../renderer/camera/picture-sizes.ts";

const upTo = (width: number, height: number) => ({
  width: { max: width },
  height: { max: height },
});

it("offers the common sizes within the camera's largest", () => {
  const sizes = sizesOf(upTo(1920, 1080)).map(({ width }) => width);
  expect(sizes).toEqual([1920, 1280, 1280, 1024, 800, 640]);
});

it("offers the camera's own largest first where it is not a common one", () => {
  expect(sizesOf(upTo(2600, 1950))[0]).toEqual({ width: 2600, height: 1950 });
  expect(sizesOf(upTo(320, 240))).toEqual([{ width: 320, height: 240 }]);
});

it("offers nothing where the camera tells no limits", () => {
  expect(sizesOf({})).toEqual([]);
  expect(sizesOf(null)).toEqual([]);
});

it("tells sizes apart, and the best from each of them", () => {
  const hd = { width: 1280, height: 720 };
  expect(sameSize(hd, { ...hd })).toBe(true);
  expect(sameSize(null, null)).toBe(true);
  expect(sameSize(hd, { width: 1280, height: 960 })).toBe(false);
  expect(sameSize(hd, null)).toBe(false);
});
