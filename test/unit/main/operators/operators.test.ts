import { describe, expect, test } from "vitest";
import { openOperators } from "../../../../main/operators/operators.ts";
import { keptOperator, rosterPlace } from "./roster-place.ts";

const now = () => 1_800_000_000_000;
const tan = () => keptOperator("A. Tan", "493027");

test("an operator who is added is there after a restart, and only the right PIN is theirs", async () => {
  const keeper = rosterPlace();
  const operators = await openOperators({ keeper, now });
  expect(operators.list()).toEqual([]);
  const added = await operators.add({ name: "A. Tan", pin: "493027" });
  expect(added).toEqual({
    kind: "changed",
    operators: [
      { id: expect.stringMatching(/^[\da-f-]{36}$/), name: "A. Tan", isLockedOut: false },
    ],
  });
  const restarted = await openOperators({ keeper, now });
  const id = restarted.list()[0]?.id ?? "";
  expect(await restarted.check(id, "493028")).toMatchObject({ kind: "wrong-pin" });
  expect(await restarted.check(id, "493027")).toEqual({
    kind: "ok",
    operator: { id, name: "A. Tan" },
  });
});

test("the PIN is kept by a slow hash with a salt of its own, and shown to nobody", async () => {
  const keeper = rosterPlace();
  const operators = await openOperators({ keeper, now });
  await operators.add({ name: "A. Tan", pin: "493027" });
  await operators.add({ name: "B. Lim", pin: "493027" });
  const { operators: kept } = JSON.parse(keeper.kept.text ?? "") as {
    operators: { pin: string }[];
  };
  const pins = kept.map(({ pin }) => pin);
  expect(new Set(pins).size).toBe(2);
  for (const pin of pins) expect(pin).toMatch(/^scrypt\$/);
  expect(keeper.kept.text).not.toContain("493027");
  expect(JSON.stringify(operators.list())).not.toContain("scrypt");
});

test.each([
  ["in capitals", "A. TAN"],
  ["with other blanks", " a.  tan "],
  ["without blanks", "A.Tan"],
  ["in wide letters", "Ａ. Ｔａｎ"],
  ["with a filler that nobody sees", "A. Ta\u3164n"],
])("the same name %s is taken", async (_name, name) => {
  const operators = await openOperators({ keeper: rosterPlace([tan()]), now });
  expect(await operators.add({ name, pin: "493027" })).toEqual({
    kind: "refused",
    reason: "name-taken",
  });
});

test("a name is taken however its letters were put together, and kept with them as one", async () => {
  const operators = await openOperators({ keeper: rosterPlace(), now });
  await operators.add({ name: "Andre\u0301", pin: "493027" });
  expect(operators.list()[0]?.name).toBe("Andr\u00e9");
  const again = await operators.add({ name: "Andr\u00e9", pin: "493027" });
  expect(again).toEqual({ kind: "refused", reason: "name-taken" });
});

test("a PIN that anybody would try is refused, for a new operator and for a known one", async () => {
  const keeper = rosterPlace([tan()]);
  const before = keeper.kept.text;
  const operators = await openOperators({ keeper, now });
  const refused = { kind: "refused", reason: "pin-too-simple" };
  expect(await operators.add({ name: "B. Lim", pin: "123456" })).toEqual(refused);
  expect(await operators.setPin({ id: tan().id, pin: "777777" })).toEqual(refused);
  expect(keeper.kept.text).toBe(before);
});

test("the list is full with 200", async () => {
  const all = Array.from({ length: 200 }, (_, at) => keptOperator(`Operator ${at}`, "493027"));
  const operators = await openOperators({ keeper: rosterPlace(all), now });
  expect(await operators.add({ name: "One more", pin: "493027" })).toEqual({
    kind: "refused",
    reason: "full",
  });
  expect(
    operators
      .list()
      .map(({ name }) => name)
      .slice(0, 3),
  ).toEqual(["Operator 0", "Operator 1", "Operator 2"]);
});

test("one who is removed is gone, after a restart too", async () => {
  const keeper = rosterPlace([tan(), keptOperator("B. Lim", "120457")]);
  const operators = await openOperators({ keeper, now });
  expect(await operators.remove(tan().id)).toMatchObject({ operators: [{ name: "B. Lim" }] });
  expect((await openOperators({ keeper, now })).list()).toHaveLength(1);
  expect(await operators.check(tan().id, "493027")).toMatchObject({ kind: "wrong-pin" });
});

test("nobody is removed and nobody gets a PIN who is not there", async () => {
  const operators = await openOperators({ keeper: rosterPlace([tan()]), now });
  const refused = { kind: "refused", reason: "no-such-operator" };
  expect(await operators.remove("nobody")).toEqual(refused);
  expect(await operators.setPin({ id: "nobody", pin: "493027" })).toEqual(refused);
});

test("changes side by side are all kept", async () => {
  const keeper = rosterPlace();
  const operators = await openOperators({ keeper, now });
  await Promise.all(
    ["A. Tan", "a. tan", "B. Lim"].map((name) => operators.add({ name, pin: "493027" })),
  );
  const names = (await openOperators({ keeper, now })).list().map(({ name }) => name);
  expect(names).toEqual(["A. Tan", "B. Lim"]);
});

test("what could not be kept has not been changed", async () => {
  const keeper = rosterPlace([tan()]);
  const operators = await openOperators({ keeper, now });
  keeper.kept.isFull = true;
  await expect(operators.remove(tan().id)).rejects.toThrow("ENOSPC");
  expect(operators.list()).toHaveLength(1);
});

describe("a kept list that is damaged counts as none, and it is said", () => {
  const damaged: [string, string][] = [
    ["empty", ""],
    ["cut off", '{"version":1,"operators":[{"id":'],
    ["of another version", '{"version":2,"operators":[]}'],
    [
      "with a count that was made up",
      JSON.stringify({ version: 1, operators: [{ ...tan(), wrong: -5 }] }),
    ],
    ["with one operator twice", JSON.stringify({ version: 1, operators: [tan(), tan()] })],
    ["hostile", '{"__proto__":{"operators":[]},"version":1}'],
  ];
  test.each(damaged)("%s", async (_name, text) => {
    const operators = await openOperators({ keeper: rosterPlace(text), now });
    expect(operators.list()).toEqual([]);
    expect(operators.wasDamaged).toBe(true);
  });

  test("none at all is no damage", async () => {
    expect((await openOperators({ keeper: rosterPlace(), now })).wasDamaged).toBe(false);
  });
});
