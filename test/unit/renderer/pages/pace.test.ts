import { expect, test } from "vitest";
import { isTooSlow, paceAfter, type Pace } from "../../../../renderer/pages/pace.ts";

const paceOf = (looks: readonly number[]) => looks.reduce<Pace>(paceAfter, []);

test.each([
  ["a quick machine", [35, 40, 38, 36, 41, 39], false],
  ["a slow start, as while the finder is opened", [2400, 60, 55, 60, 58], false],
  ["a hiccup of four looks", [50, 900, 900, 900, 900], false],
  ["a machine that is slow at every look", [420, 500, 410, 450, 405], true],
  ["a machine that has become slow", [50, 50, 50, 401, 401, 401, 401, 401], true],
  ["a machine at the very limit", [400, 400, 400, 400, 400], false],
  ["a few looks only", [900, 900], false],
])("%s", (_machine, looks, slow) => {
  expect(isTooSlow(paceOf(looks))).toBe(slow);
});
