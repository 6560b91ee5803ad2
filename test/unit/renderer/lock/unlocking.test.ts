import { describe, expect, it } from "vitest";
import {
  afterPin,
  foundOperators,
  standingOf,
  waitLeft,
  type Standing,
} from "../../../../renderer/lock/unlocking.ts";

const fresh: Standing = { waitUntil: null, isLockedOut: false, triesLeft: null };

describe("an operator's standing", () => {
  it("is what main's list says, before any PIN was given here", () => {
    const entry = { id: "1", name: "A. Tan", isLockedOut: false };
    expect(standingOf(entry)).toEqual(fresh);
    expect(standingOf({ ...entry, waitUntil: 5000 })).toEqual({ ...fresh, waitUntil: 5000 });
    expect(standingOf({ ...entry, isLockedOut: true })).toEqual({ ...fresh, isLockedOut: true });
  });

  it.each([
    [
      { kind: "wrong-pin", triesLeft: 7, waitUntil: null },
      { ...fresh, triesLeft: 7 },
    ],
    [
      { kind: "wrong-pin", triesLeft: 3, waitUntil: 9000 },
      { ...fresh, triesLeft: 3, waitUntil: 9000 },
    ],
    [{ kind: "locked-out" }, { ...fresh, isLockedOut: true }],
    [{ kind: "open" }, null],
  ] as const)("after %j is %j", (outcome, after) => {
    expect(afterPin(outcome, fresh)).toEqual(after);
  });

  it("keeps the tries that are left when a PIN came too early to be looked at", () => {
    const before = { ...fresh, triesLeft: 4, waitUntil: 1000 };
    expect(afterPin({ kind: "wait", waitUntil: 9000 }, before)).toEqual({
      ...before,
      waitUntil: 9000,
    });
  });
});

describe("the wait", () => {
  it.each([
    [15_000, 0, 15_000],
    // The time at hand is that of the second: a wait of 15 s is one of 15 from its first moment on.
    [15_900, 0, 15_000],
    [15_000, 13_500, 1000],
    [15_000, 14_999, 1000],
    [15_000, 15_000, 0],
    [15_000, 99_000, 0],
    [null, 0, 0],
  ])("until %s is at %s still %s ms", (waitUntil, now, left) => {
    expect(waitLeft({ ...fresh, waitUntil }, now)).toBe(left);
  });
});

describe("the search for a name", () => {
  const operators = ["A. Tan", "Bo Tan", "Çelik Ö."].map((name) => ({
    id: name,
    name,
    isLockedOut: false,
  }));

  it.each([
    ["", ["A. Tan", "Bo Tan", "Çelik Ö."]],
    ["  ", ["A. Tan", "Bo Tan", "Çelik Ö."]],
    ["TAN", ["A. Tan", "Bo Tan"]],
    ["tan bo", ["Bo Tan"]],
    ["çel", ["Çelik Ö."]],
    ["tan x", []],
    [".*", []],
  ])("%j finds %j", (search, found) => {
    expect(foundOperators(operators, search).map(({ name }) => name)).toEqual(found);
  });
});
