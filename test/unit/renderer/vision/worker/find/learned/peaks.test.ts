import { expect, test } from "vitest";
import { peaks } from "../../../../../../../renderer/vision/worker/find/learned/peaks.ts";
import { spotsAt } from "./maps.ts";

test("a spot between two places is found between them", () => {
  const [peak] = peaks(spotsAt([{ x: 20.9, y: 11.2 }]), 8);
  expect(Math.abs((peak?.x ?? 0) - 20.9)).toBeLessThan(0.15);
  expect(Math.abs((peak?.y ?? 0) - 11.2)).toBeLessThan(0.15);
});

test("the likeliest come first, and no more than asked for", () => {
  const spots = [0.4, 0.9, 0.6].map((value, at) => ({ x: 10 + 15 * at, y: 20, value }));
  const found = peaks(spotsAt(spots), 2);
  expect(found.map(({ x }) => Math.round(x))).toEqual([25, 40]);
});

test("a flat map of nothing has none", () => {
  expect(peaks(spotsAt([]), 8)).toEqual([]);
});
