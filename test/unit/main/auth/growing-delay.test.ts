import { expect, test } from "vitest";
import { delayAfter } from "../../../../main/auth/growing-delay.ts";

test.each([
  [-1, 0],
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 5_000],
  [4, 15_000],
  [5, 60_000],
  [6, 300_000],
  [7, 900_000],
  [1000, 900_000],
])("after %i wrong tries the next is looked at %i ms later", (wrong, delay) => {
  expect(delayAfter(wrong)).toBe(delay);
});
