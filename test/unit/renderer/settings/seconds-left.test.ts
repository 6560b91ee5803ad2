import { expect, it } from "vitest";
import { secondsLeft } from "../../../../renderer/settings/seconds-left.ts";

it("counts the seconds until a moment, rounded up, and none after it or without one", () => {
  expect(secondsLeft(10_500, 10_000)).toBe(1);
  expect(secondsLeft(40_000, 10_000)).toBe(30);
  expect(secondsLeft(10_000, 10_000)).toBe(0);
  expect(secondsLeft(9000, 10_000)).toBe(0);
  expect(secondsLeft(null, 10_000)).toBe(0);
});
