import { describe, expect, test } from "vitest";
import { delayAfter } from "../../../../main/auth/growing-delay.ts";
import { openOperators } from "../../../../main/operators/operators.ts";
import { keptOperator, rosterPlace } from "./roster-place.ts";

const right = "493027";
const wrong = "493028";
const noon = 1_800_000_000_000;
const day = 24 * 3_600_000;

/** Two operators and a clock that a test moves. */
async function station() {
  const clock = { now: noon };
  const now = () => clock.now;
  const keeper = rosterPlace([keptOperator("tan", right), keptOperator("lim", right)]);
  const open = () => openOperators({ keeper, now });
  const operators = await open();
  const id = "id-of-tan";
  async function giveWrong(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      clock.now += day;
      await operators.check(id, wrong);
    }
  }
  const entry = () => operators.list().find((operator) => operator.id === id);
  return { clock, keeper, open, operators, id, giveWrong, entry };
}

/** How many wrong PINs in a row are looked at without any delay. */
function freeTries(): number {
  let tries = 0;
  while (delayAfter(tries + 1) === 0) tries += 1;
  return tries;
}

test("each wrong PIN says how many are left, and at last until when to wait", async () => {
  const { operators, id, clock } = await station();
  for (let tried = 1; tried <= freeTries(); tried += 1)
    expect(await operators.check(id, wrong)).toEqual({
      kind: "wrong-pin",
      triesLeft: 10 - tried,
      waitUntil: null,
    });
  const tried = freeTries() + 1;
  const waitUntil = clock.now + delayAfter(tried);
  expect(await operators.check(id, wrong)).toEqual({
    kind: "wrong-pin",
    triesLeft: 10 - tried,
    waitUntil,
  });
  expect(await operators.check(id, right)).toEqual({ kind: "wait", waitUntil });
});

test("the list shows the wait, and no longer than it lasts", async () => {
  const { giveWrong, clock, entry } = await station();
  await giveWrong(freeTries() + 1);
  expect(entry()).toMatchObject({ waitUntil: clock.now + delayAfter(freeTries() + 1) });
  clock.now += day;
  expect(entry()).not.toHaveProperty("waitUntil");
});

test("after the wait the right PIN opens, and the count begins anew", async () => {
  const { operators, giveWrong, clock, id } = await station();
  await giveWrong(9);
  clock.now += day;
  expect(await operators.check(id, right)).toMatchObject({ kind: "ok" });
  expect(await operators.check(id, wrong)).toMatchObject({ kind: "wrong-pin", triesLeft: 9 });
});

test("the tenth wrong PIN in a row locks out, whatever time passes, until there is a new PIN", async () => {
  const { operators, giveWrong, clock, id, entry, open } = await station();
  await giveWrong(9);
  clock.now += day;
  expect(await operators.check(id, wrong)).toEqual({ kind: "locked-out" });
  clock.now += 365 * day;
  expect(await operators.check(id, right)).toEqual({ kind: "locked-out" });
  expect(entry()).toMatchObject({ isLockedOut: true });
  expect(await (await open()).check(id, right)).toEqual({ kind: "locked-out" });
  await operators.setPin({ id, pin: "120457" });
  expect(entry()).toEqual({ id, name: "tan", isLockedOut: false });
  expect(await operators.check(id, "120457")).toMatchObject({ kind: "ok" });
});

test("what one gives wrong costs another nothing", async () => {
  const { operators, giveWrong } = await station();
  await giveWrong(10);
  expect(await operators.check("id-of-lim", right)).toMatchObject({ kind: "ok" });
});

describe("killing the station", () => {
  test("resets neither count nor wait", async () => {
    const { giveWrong, open, id, clock } = await station();
    await giveWrong(freeTries() + 1);
    const waitUntil = clock.now + delayAfter(freeTries() + 1);
    expect(await (await open()).check(id, right)).toEqual({ kind: "wait", waitUntil });
    clock.now = waitUntil;
    expect(await (await open()).check(id, wrong)).toMatchObject({
      triesLeft: 10 - freeTries() - 2,
    });
  });

  test("before the answer costs the try all the same", async () => {
    const { operators, keeper, id } = await station();
    const texts: (string | null)[] = [];
    const { keep } = keeper;
    keeper.keep = async (text) => {
      const stored = await keep(text);
      texts.push(keeper.kept.text);
      return stored;
    };
    await operators.check(id, right);
    // What a kill in between would have left.
    const counts = texts.map((text) => /"wrong":(\d+)/.exec(text ?? "")?.[1]);
    expect(counts).toEqual(["1", "0"]);
  });
});

test("fifty at once are not looked at more often than one after the other", async () => {
  const { operators, id } = await station();
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => operators.check(id, wrong)));
  const looked = outcomes.filter(({ kind }) => kind === "wrong-pin");
  expect(looked).toHaveLength(freeTries() + 1);
  expect(outcomes.filter(({ kind }) => kind === "wait")).toHaveLength(50 - looked.length);
});

test("fifty at once on a clock that runs count fifty: the right one among them comes too late", async () => {
  const { operators, id, clock } = await station();
  const pins = Array.from({ length: 50 }, (_, at) => (at === 20 ? right : wrong));
  const outcomes = await Promise.all(
    pins.map((pin) => {
      const checked = operators.check(id, pin);
      void checked.then(() => (clock.now += day));
      return checked;
    }),
  );
  expect(outcomes.slice(0, 9).map(({ kind }) => kind)).toEqual(Array(9).fill("wrong-pin"));
  expect(outcomes.slice(9).map(({ kind }) => kind)).toEqual(Array(41).fill("locked-out"));
});

describe("a clock that was set back", () => {
  test("by a year does not make anybody wait a year", async () => {
    const { operators, giveWrong, clock, id } = await station();
    await giveWrong(freeTries() + 1);
    clock.now -= 365 * day;
    const delay = delayAfter(freeTries() + 1);
    const waitUntil = clock.now + delay;
    expect(await operators.check(id, right)).toEqual({ kind: "wait", waitUntil });
    clock.now = waitUntil;
    expect(await operators.check(id, right)).toMatchObject({ kind: "ok" });
  });

  test("does not skip the wait, and setting it back again and again begins it anew", async () => {
    const { operators, giveWrong, clock, id, entry } = await station();
    await giveWrong(freeTries() + 1);
    for (let time = 0; time < 3; time += 1) {
      clock.now -= 1;
      const waitUntil = clock.now + delayAfter(freeTries() + 1);
      expect(entry()).toMatchObject({ waitUntil });
      expect(await operators.check(id, right)).toEqual({ kind: "wait", waitUntil });
    }
  });

  test("and forward before gives no more than ten tries", async () => {
    const { operators, giveWrong, clock, id } = await station();
    await giveWrong(9);
    clock.now += 3650 * day;
    await operators.check(id, wrong);
    clock.now -= 3650 * day;
    expect(await operators.check(id, right)).toEqual({ kind: "locked-out" });
  });
});

test("on a disk that takes nothing no PIN is looked at, and the tries count as long as the station runs", async () => {
  const { operators, keeper, id, clock } = await station();
  keeper.kept.isFull = true;
  for (let time = 0; time < 10; time += 1) {
    clock.now += day;
    await expect(operators.check(id, right)).rejects.toThrow("ENOSPC");
  }
  keeper.kept.isFull = false;
  expect(await operators.check(id, right)).toEqual({ kind: "locked-out" });
});

test("a right PIN opens even if it could not be written down that it was", async () => {
  const { operators, keeper, id } = await station();
  const { keep } = keeper;
  let times = 0;
  keeper.keep = async (text) => {
    times += 1;
    if (times === 2) throw new Error("ENOSPC");
    return keep(text);
  };
  expect(await operators.check(id, right)).toMatchObject({ kind: "ok" });
});

test("somebody who is not on the list is told no more than that the PIN is wrong", async () => {
  const { operators } = await station();
  const outcome = { kind: "wrong-pin", triesLeft: 9, waitUntil: null };
  expect(await operators.check("nobody", right)).toEqual(outcome);
  expect(await operators.check("__proto__", right)).toEqual(outcome);
});

test.each(["", "4930", "493027 ", "４９３０２７", "4".repeat(64)])(
  "%j is not the PIN",
  async (pin) => {
    const { operators, id } = await station();
    expect(await operators.check(id, pin)).toMatchObject({ kind: "wrong-pin" });
  },
);
