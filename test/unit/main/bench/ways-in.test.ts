import { describe, expect, test } from "vitest";
import { BenchState } from "../../../../preload/contract/bench.ts";
import { draft } from "./draft.ts";
import { bench, tan } from "./harness.ts";

describe("where nobody has a PIN", () => {
  test("the lock covers the bench, and a press brings it back as it was", async () => {
    const station = await bench({ hasRoster: false });
    await station.bench.lock(draft());
    expect(station.bench.state()).toMatchObject({ opensBy: "press", operator: "counter-1" });
    expect(await station.bench.unlock({ operatorId: "", pin: "" })).toEqual({ kind: "open" });
    expect(await station.bench.takeDraft()).toEqual(draft());
  });

  test("the first who gets one changes nothing until the next lock, and finds what lay there", async () => {
    const station = await bench({ hasRoster: false });
    await station.operators.add({ name: "Tan", pin: tan.pin });
    expect(station.bench.state()).toEqual({ state: "open" });
    expect(station.bench.operator()).toMatchObject({ name: "counter-1" });
    await station.bench.lock(draft());
    expect(station.bench.state()).toMatchObject({ opensBy: "pin", operator: null, hasDraft: true });
    expect(await station.bench.unlock({ operatorId: "", pin: "" })).not.toEqual({ kind: "open" });
    const operatorId = station.operators.list()[0]?.id ?? "";
    expect(await station.bench.unlock({ operatorId, pin: tan.pin })).toEqual({ kind: "open" });
    expect(station.bench.operator()).toMatchObject({ id: operatorId, name: "Tan" });
    expect(await station.bench.takeDraft()).toEqual(draft());
  });
});

describe("with operator sign-in", () => {
  const ong = { id: "sub-1", name: "Ong" };
  const ng = { id: "sub-2", name: "Ng" };

  test("no PIN opens the bench, also none of this station's list", async () => {
    const station = await bench({ flow: "operator" });
    expect(await station.bench.unlock(tan)).toEqual({ kind: "locked-out" });
    expect(station.bench.isLocked()).toBe(true);
  });

  test("a sign-in by the same one brings the document back, by another one it does not", async () => {
    const station = await bench({ flow: "operator" });
    expect(await station.bench.unlockedBySignIn(ong)).toBe(true);
    expect(station.bench.operator()).toMatchObject(ong);
    await station.bench.lock(draft());
    expect(station.bench.state()).toMatchObject({ opensBy: "sign-in", operator: "Ong" });
    await station.bench.unlockedBySignIn(ng);
    expect(station.bench.operator()).toMatchObject(ng);
    expect(await station.bench.takeDraft()).toBeNull();
    await station.bench.lock(null);
    await station.bench.unlockedBySignIn(ong);
    expect(await station.bench.takeDraft()).toEqual(draft());
  });

  test("a subject that reads as a PIN operator's id gets nothing of that operator", async () => {
    const station = await bench();
    await station.bench.unlock(tan);
    await station.bench.lock(draft());
    station.settings.flow = "operator";
    await station.bench.unlockedBySignIn({ id: tan.operatorId, name: "Tan" });
    expect(await station.bench.takeDraft()).toBeNull();
  });

  test("a subject and a name of any length fit what the window is told", async () => {
    const station = await bench({ flow: "operator" });
    await station.bench.unlockedBySignIn({ id: "s".repeat(5000), name: "n".repeat(5000) });
    await station.bench.lock(null);
    expect(BenchState.safeParse(station.bench.state()).success).toBe(true);
  });

  test("chosen while the bench is open, it counts from the next lock on", async () => {
    const station = await bench();
    await station.bench.unlock(tan);
    station.settings.flow = "operator";
    expect(station.bench.state()).toEqual({ state: "open" });
    await station.bench.lock(null);
    expect(station.bench.state()).toMatchObject({ opensBy: "sign-in" });
    expect(await station.bench.unlock(tan)).toEqual({ kind: "locked-out" });
  });
});
