import { describe, expect, it } from "vitest";
import { checkEntry, refusalAt, standingOf } from "../../../../renderer/settings/operator-entry.ts";

const good = { name: "Aisha Tan", pin: "384756", pinAgain: "384756" };

describe("the entry of an operator", () => {
  it("passes with a name and the same PIN of 6 to 12 digits twice", () => {
    expect(checkEntry(good)).toEqual({});
    expect(checkEntry({ ...good, pin: "384756384756", pinAgain: "384756384756" })).toEqual({});
  });

  it.each(["", "   ", "x".repeat(61), "two\nlines"])("wants another name than %j", (name) => {
    expect(Object.keys(checkEntry({ ...good, name }))).toEqual(["name"]);
  });

  it.each(["", "38475", "3847563847561", "38475a", "384 756", "３８４７５６"])(
    "wants another PIN than %j, and does not ask for the same twice as well",
    (pin) => {
      expect(Object.keys(checkEntry({ ...good, pin, pinAgain: "" }))).toEqual(["pin"]);
    },
  );

  it("wants the same PIN twice", () => {
    expect(Object.keys(checkEntry({ ...good, pinAgain: "384757" }))).toEqual(["pinAgain"]);
  });

  it("asks for no name where only the PIN is set anew", () => {
    expect(checkEntry({ ...good, name: null })).toEqual({});
  });
});

it("shows each refusal where the operator can do something about it", () => {
  expect(Object.keys(refusalAt("name-taken"))).toEqual(["name"]);
  expect(Object.keys(refusalAt("pin-too-simple"))).toEqual(["pin"]);
  for (const reason of ["full", "locked", "no-such-operator"] as const) {
    expect(Object.keys(refusalAt(reason))).toEqual(["line"]);
  }
});

const until = (moment: number) => `T${moment}`;

describe("how an operator stands", () => {
  it("is not worth a word while a PIN lets them in", () => {
    expect(standingOf({ isLockedOut: false }, 1000, until)).toBeNull();
    expect(standingOf({ isLockedOut: false, waitUntil: 1000 }, 1000, until)).toBeNull();
  });

  it("says until when no PIN is looked at", () => {
    expect(standingOf({ isLockedOut: false, waitUntil: 1001 }, 1000, until)).toContain("T1001");
  });

  it("says that they are locked out, whatever the wait", () => {
    const standing = standingOf({ isLockedOut: true, waitUntil: 1001 }, 1000, until);
    expect(standing).toContain("Locked out");
  });
});
