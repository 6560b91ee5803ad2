import { expect, it } from "vitest";
import { shortcuts } from "../../../../preload/contract/shortcuts.ts";
import { keyNames } from "../../../../renderer/help/key-names.ts";
import { help } from "../../../../renderer/locales/en/help.ts";

it("puts every shortcut on the card exactly once", () => {
  const shown = help.groups.flatMap(({ ids }) => ids);
  expect(shown.toSorted()).toEqual(shortcuts.map(({ id }) => id).toSorted());
});

it("names the keys as they are printed on the keyboard", () => {
  expect(keyNames(["mod", "Enter"], false)).toEqual(["Ctrl", "Enter"]);
  expect(keyNames(["mod", "Enter"], true)).toEqual(["⌘", "Enter"]);
});
