import { describe, expect, it } from "vitest";
import { stageAct, type FocusPlace } from "../../../../renderer/pages/stage-key.ts";
import type { PageSlot } from "../../../../renderer/session/session.ts";
import { cropOf, pageOf } from "../session/pages.ts";

const crop = cropOf(1);
const done = pageOf(crop);
const empty: PageSlot = { kind: "empty" };
const cropping: PageSlot = { kind: "cropping", crop, finishing: false, before: null };
const again: PageSlot = { ...cropping, before: done };

function press(key: string, slot: PageSlot, place: FocusPlace = "free", ctrl = false) {
  return stageAct({ key, ctrl, other: false, repeat: false }, place, slot);
}

describe("the stage's keys", () => {
  it.each([
    [" ", empty, "take"],
    ["Enter", cropping, "use-crop"],
    ["w", cropping, "whole-picture"],
    ["[", cropping, "turn-left"],
    ["]", done, "turn-right"],
    ["r", done, "retake"],
    ["R", cropping, "retake"],
    ["Escape", cropping, "retake"],
    ["Escape", again, "keep"],
  ] as const)("%j does what it says", (key, slot, act) => {
    expect(press(key, slot)).toBe(act);
  });

  it.each([
    [" ", cropping],
    [" ", done],
    ["Enter", empty],
    ["Enter", done],
    ["w", done],
    ["Escape", done],
    ["r", empty],
    ["[", empty],
    ["x", cropping],
  ] as const)("%j does nothing where it has no meaning", (key, slot) => {
    expect(press(key, slot)).toBeNull();
  });

  it("leaves every letter to a field that is typed in", () => {
    for (const key of [" ", "Enter", "w", "r", "[", "Escape"]) {
      expect(press(key, key === " " ? empty : cropping, "typing")).toBeNull();
    }
  });

  it("leaves Space and Enter to a button that has the focus, but no other key", () => {
    expect(press(" ", empty, "button")).toBeNull();
    expect(press("Enter", cropping, "button")).toBeNull();
    expect(press("w", cropping, "button")).toBe("whole-picture");
  });

  it("opens a file with Ctrl+O from anywhere, a field included", () => {
    expect(press("o", empty, "typing", true)).toBe("open");
    expect(press("O", done, "free", true)).toBe("open");
    expect(press("r", done, "free", true)).toBeNull();
  });

  it("does nothing while a key repeats itself or comes with Alt or Shift", () => {
    const held = { key: " ", ctrl: false, other: false, repeat: true };
    expect(stageAct(held, "free", empty)).toBeNull();
    expect(stageAct({ ...held, repeat: false, other: true }, "free", empty)).toBeNull();
  });
});
