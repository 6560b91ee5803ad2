import { describe, expect, it } from "vitest";
import { acts } from "../../../../preload/contract/shortcuts.ts";
import type { Focus } from "../../../../renderer/app/focus.ts";
import { actOf, isWithinReach, type KeyPress } from "../../../../renderer/app/shortcuts.ts";

const nowhere: Focus = { on: "nothing", overBench: false };
const inField: Focus = { on: "text", overBench: false };
const onControl: Focus = { on: "control", overBench: false };
const inDialog: Focus = { on: "nothing", overBench: true };

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, mod: false, shift: false, alt: false, repeat: false, ...held };
}

describe("a key", () => {
  it.each([
    [" ", {}, "take"],
    ["o", { mod: true }, "open"],
    ["Enter", {}, "use-crop"],
    ["w", {}, "whole"],
    ["R", {}, "retake"],
    ["[", {}, "rotate-left"],
    ["]", {}, "rotate-right"],
    ["Escape", {}, "leave-crop"],
    ["Enter", { mod: true }, "send"],
    ["b", { mod: true }, "outbox"],
    [",", { mod: true }, "settings"],
    ["?", { shift: true }, "help"],
    ["?", {}, "help"],
    ["z", { mod: true }, "undo-crop"],
    ["Z", { mod: true, shift: true }, "redo-crop"],
    ["y", { mod: true }, "redo-crop"],
    [",", {}, "tilt-left"],
    [".", { repeat: true }, "tilt-right"],
    ["+", { shift: true }, "zoom-in"],
    ["=", {}, "zoom-in"],
    ["-", { repeat: true }, "zoom-out"],
    ["0", {}, "zoom-whole"],
  ] as const)("%j with %j asks for what the table says", (key, held, act) => {
    expect(actOf(press(key, held), nowhere)).toBe(act);
  });

  it.each([
    ["x", {}],
    ["r", { mod: true }],
    ["r", { shift: true }],
    [" ", { shift: true }],
    ["Enter", { mod: true, shift: true }],
    ["[", { alt: true }],
    [" ", { repeat: true }],
    ["z", { mod: true, repeat: true }],
    ["y", { mod: true, shift: true }],
    ["z", {}],
  ] as const)("%j with %j asks for nothing", (key, held) => {
    expect(actOf(press(key, held), nowhere)).toBeNull();
  });

  it("belongs to a field that is typed in, unless it comes with Ctrl", () => {
    for (const key of [" ", "Enter", "w", "r", "[", "Escape", "?"])
      expect(actOf(press(key), inField)).toBeNull();
    expect(actOf(press("Enter", { mod: true }), inField)).toBe("send");
    expect(actOf(press("O", { mod: true }), inField)).toBe("open");
    // It has an undoing of its own.
    expect(actOf(press("z", { mod: true }), inField)).toBeNull();
  });

  it("belongs to a control that Space and Enter would press", () => {
    expect(actOf(press(" "), onControl)).toBeNull();
    expect(actOf(press("Enter"), onControl)).toBeNull();
    expect(actOf(press("w"), onControl)).toBe("whole");
  });
});

describe("over a panel or a dialog", () => {
  it("nothing happens on the bench, and other panels open", () => {
    for (const { id, menu } of acts)
      expect(isWithinReach(id, inDialog)).toBe(menu === "view" || menu === "help");
    expect(actOf(press("Enter", { mod: true }), inDialog)).toBeNull();
    expect(actOf(press("o", { mod: true }), inDialog)).toBeNull();
    expect(actOf(press("Escape"), inDialog)).toBeNull();
    expect(actOf(press("b", { mod: true }), inDialog)).toBe("outbox");
  });

  it("a field in it keeps its letters", () => {
    expect(actOf(press("?"), { on: "text", overBench: true })).toBeNull();
  });
});
