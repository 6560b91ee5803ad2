import { expect, it } from "vitest";
import { gestureName, nextGesture, noGesture } from "../../../../renderer/pages/gesture.ts";

it("a run of keys is one gesture until there is a pause or something else is moved", () => {
  const first = nextGesture(noGesture, "top-left", 0);
  const next = nextGesture(first, "top-left", 900);
  const still = nextGesture(next, "top-left", 1800);
  expect(gestureName(still)).toBe(gestureName(first));
  const afterPause = nextGesture(still, "top-left", 2900);
  expect(gestureName(afterPause)).not.toBe(gestureName(still));
  const other = nextGesture(afterPause, "top-right", 2901);
  const back = nextGesture(other, "top-left", 2902);
  const names = new Set([first, afterPause, other, back].map(gestureName));
  expect(names.size).toBe(4);
});
