import { describe, expect, test } from "vitest";
import { trainingOperators, trainingPin } from "../../../../main/operators/training-operators.ts";
import { draft } from "./draft.ts";
import { bench, lim, tan } from "./harness.ts";

describe("at the start", () => {
  test.each(["pasted-token", "client-credentials"] as const)(
    "%s: where operators have PINs it is locked, and nobody has stood there yet",
    async (flow) => {
      const station = await bench({ flow });
      expect(station.bench.state()).toEqual({
        state: "locked",
        why: "start",
        opensBy: "pin",
        operatorId: null,
        operator: null,
        hasDraft: false,
      });
      expect(station.bench.operator()).toBeNull();
    },
  );

  test.each(["pasted-token", "client-credentials"] as const)(
    "%s: where nobody has a PIN it is open for the PC's account",
    async (flow) => {
      const station = await bench({ flow, hasRoster: false });
      expect(station.bench.state()).toEqual({ state: "open" });
      expect(station.bench.operator()).toMatchObject({ id: "counter-1", name: "counter-1" });
    },
  );

  test("with operator sign-in it is locked and opens by signing in, whoever has a PIN here", async () => {
    const station = await bench({ flow: "operator" });
    expect(station.bench.state()).toMatchObject({ state: "locked", opensBy: "sign-in" });
  });

  test("in training it is open for the trainee, and its lock shows the PIN", async () => {
    const operators = await trainingOperators(Date.now);
    const station = await bench({ mode: "training", flow: "operator", operators });
    expect(station.bench.operator()).toMatchObject({ id: "trainee", name: "Trainee" });
    await station.bench.lock(draft());
    expect(station.bench.state()).toMatchObject({ opensBy: "pin", trainingPin, hasDraft: true });
    await station.bench.unlock({ operatorId: "trainee", pin: trainingPin });
    expect(await station.bench.takeDraft()).toEqual(draft());
  });

  test("no PIN is shown live", async () => {
    const station = await bench();
    expect(station.bench.state()).not.toHaveProperty("trainingPin");
  });
});

describe("with PINs", () => {
  test("the right one opens the bench for its operator", async () => {
    const station = await bench();
    expect(await station.bench.unlock(tan)).toEqual({ kind: "open" });
    expect(station.bench.operator()).toMatchObject({ id: tan.operatorId, name: "Tan" });
    expect(station.onChange).toHaveBeenCalled();
  });

  test("a wrong one leaves it locked, and says what is left", async () => {
    const station = await bench();
    const outcome = await station.bench.unlock({ ...tan, pin: lim.pin });
    expect(outcome).toEqual({ kind: "wrong-pin", triesLeft: 9, waitUntil: null });
    expect(station.bench.isLocked()).toBe(true);
  });

  test("a wait and a lockout are passed on", async () => {
    const station = await bench();
    const outcomes = [];
    for (let time = 0; time < 12; time += 1) {
      outcomes.push((await station.bench.unlock({ ...tan, pin: "000000" })).kind);
      if (time > 3) station.clock.advance(24 * 3_600_000);
    }
    expect(outcomes.slice(2, 4)).toEqual(["wrong-pin", "wait"]);
    expect(outcomes.at(-1)).toBe("locked-out");
    expect(await station.bench.unlock(tan)).toEqual({ kind: "locked-out" });
    expect(station.bench.isLocked()).toBe(true);
  });

  test("to unlock an open bench changes nobody at it, and no PIN is looked at", async () => {
    const station = await bench();
    await station.bench.unlock(tan);
    expect(await station.bench.unlock({ ...lim, pin: "000000" })).toEqual({ kind: "open" });
    expect(station.bench.operator()).toMatchObject({ name: "Tan" });
    expect(station.operators.list()).toHaveLength(2);
  });

  test("signing in opens nothing", async () => {
    const station = await bench();
    expect(await station.bench.unlockedBySignIn({ id: "sub-1", name: "Ong" })).toBe(false);
    expect(station.bench.isLocked()).toBe(true);
  });
});

describe("what was on the bench", () => {
  test("waits behind the lock, and comes back once to the same operator", async () => {
    const station = await bench();
    await station.bench.unlock(tan);
    await station.bench.lock(draft());
    expect(station.bench.state()).toEqual({
      state: "locked",
      why: "asked",
      opensBy: "pin",
      operatorId: tan.operatorId,
      operator: "Tan",
      hasDraft: true,
    });
    expect(station.reloadWindow).toHaveBeenCalledOnce();
    expect(await station.bench.takeDraft()).toBeNull();
    await station.bench.unlock(tan);
    expect(await station.bench.takeDraft()).toEqual(draft());
    // Until the window says what has become of it: it may crash before that.
    expect(await station.bench.takeDraft()).toEqual(draft());
    await station.bench.keepDraft(null);
    expect(await station.bench.takeDraft()).toBeNull();
  });

  test("waits on for its operator while another one works at an empty bench", async () => {
    const station = await bench();
    await station.bench.unlock(tan);
    await station.bench.lock(draft("TAN-1"));
    await station.bench.unlock(lim);
    expect(await station.bench.takeDraft()).toBeNull();
    await station.bench.lock(draft("LIM-1"));
    await station.bench.unlock(tan);
    expect((await station.bench.takeDraft())?.details.number).toBe("TAN-1");
    await station.bench.lock(null);
    expect(station.bench.state()).toMatchObject({ hasDraft: false });
    await station.bench.unlock(lim);
    expect((await station.bench.takeDraft())?.details.number).toBe("LIM-1");
  });

  test("is there after a restart, for its operator only", async () => {
    const before = await bench();
    await before.bench.unlock(tan);
    await before.bench.lock(draft());
    const station = await bench();
    for (const [owner, left] of before.kept) station.kept.set(owner, left);
    await station.bench.unlock(lim);
    expect(await station.bench.takeDraft()).toBeNull();
    await station.bench.lock(null);
    await station.bench.unlock(tan);
    expect(await station.bench.takeDraft()).toEqual(draft());
  });

  test("does not keep the bench from being locked when it cannot be kept", async () => {
    const station = await bench();
    await station.bench.unlock(tan);
    station.gate.opens = Promise.reject(new Error("ENOSPC"));
    await station.bench.lock(draft());
    expect(station.bench.state()).toMatchObject({ state: "locked", hasDraft: false });
    expect(station.reloadWindow).toHaveBeenCalledOnce();
  });

  test("is no longer said to wait once it was dropped", async () => {
    const station = await bench();
    await station.bench.unlock(tan);
    await station.bench.lock(draft());
    station.drafts.dropOld = async () => station.kept.clear();
    station.clock.advance(3_600_000);
    await station.bench.takeDraft();
    expect(station.bench.state()).toMatchObject({ hasDraft: false });
  });
});

test("what grows on the open bench is kept for who stands there, and nothing is behind the lock", async () => {
  const { bench: station, kept } = await bench();
  await station.keepDraft(draft("BEHIND-1"));
  expect(kept.size).toBe(0);
  await station.unlock(tan);
  await station.keepDraft(draft("GROWN-1"));
  expect((await station.takeDraft())?.details.number).toBe("GROWN-1");
  await station.lock(null);
  expect(kept.size).toBe(0);
  await station.keepDraft(draft("BEHIND-2"));
  expect(kept.size).toBe(0);
  await station.unlock(tan);
  await station.keepDraft(draft("GROWN-2"));
  await station.lock(draft("LOCKED-1"));
  await station.unlock(lim);
  expect(await station.takeDraft()).toBeNull();
  await station.lock(null);
  await station.unlock(tan);
  expect((await station.takeDraft())?.details.number).toBe("LOCKED-1");
  station.end();
});
