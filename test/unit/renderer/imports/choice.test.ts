import { describe, expect, it } from "vitest";
import { nextPage, toggled } from "../../../../renderer/imports/choice.ts";

describe("of many pages", () => {
  it("one or two are chosen, in the order of choosing; a third takes the second's place", () => {
    expect(toggled([], 4)).toEqual([4]);
    expect(toggled([4], 1)).toEqual([4, 1]);
    expect(toggled([4, 1], 2)).toEqual([4, 2]);
  });

  it("a chosen one is left out again, and the other moves up", () => {
    expect(toggled([4, 1], 4)).toEqual([1]);
    expect(toggled([1], 1)).toEqual([]);
  });
});

describe("the keys", () => {
  const grid = { count: 12, columns: 5 };
  it.each([
    ["ArrowRight", 0, 1],
    ["ArrowRight", 11, 11],
    ["ArrowLeft", 0, 0],
    ["ArrowDown", 3, 8],
    ["ArrowDown", 8, 8],
    ["ArrowUp", 8, 3],
    ["ArrowUp", 2, 2],
    ["Home", 7, 0],
    ["End", 7, 11],
    ["a", 7, null],
  ])("%s leads from page %i to %s", (key, from, to) => {
    expect(nextPage(key, from, grid)).toBe(to);
  });
});
