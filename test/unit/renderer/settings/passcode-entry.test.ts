import { expect, it } from "vitest";
import { checkPasscode } from "../../../../renderer/settings/passcode-entry.ts";

it("takes a passcode of ten characters or more that was typed the same twice", () => {
  expect(checkPasscode("ten chars!", "ten chars!")).toEqual({});
});

it.each(["", "nine char"])("wants ten characters, not %j", (passcode) => {
  expect(Object.keys(checkPasscode(passcode, passcode))).toEqual(["passcode"]);
});

it("wants the same twice", () => {
  expect(Object.keys(checkPasscode("ten chars!", "ten chars?"))).toEqual(["again"]);
});
