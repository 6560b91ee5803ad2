import { expect, test } from "vitest";
import { trainingOperators, trainingPin } from "../../../../main/operators/training-operators.ts";

const clock = { now: 1_800_000_000_000 };
const open = () => trainingOperators(() => clock.now);

test("one trainee is there, with the PIN that the lock shows", async () => {
  const operators = await open();
  expect(operators.list()).toEqual([{ id: "trainee", name: "Trainee", isLockedOut: false }]);
  expect(operators.wasDamaged).toBe(false);
  expect(await operators.check("trainee", trainingPin)).toMatchObject({ kind: "ok" });
});

test("the list cannot be changed", async () => {
  const operators = await open();
  const refused = { kind: "refused", reason: "locked" };
  expect(await operators.add({ name: "A. Tan", pin: "493027" })).toEqual(refused);
  expect(await operators.setPin({ id: "trainee", pin: "493027" })).toEqual(refused);
  expect(await operators.remove("trainee")).toEqual(refused);
});

test("wrong PINs lock out as they do live, and a restart ends it", async () => {
  const operators = await open();
  for (let time = 0; time < 10; time += 1) {
    clock.now += 24 * 3_600_000;
    await operators.check("trainee", "000000");
  }
  expect(await operators.check("trainee", trainingPin)).toEqual({ kind: "locked-out" });
  expect(await (await open()).check("trainee", trainingPin)).toMatchObject({ kind: "ok" });
});
