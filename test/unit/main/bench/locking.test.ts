import { describe, expect, test } from "vitest";
import { draft } from "./draft.ts";
import { bench, lim, tan } from "./harness.ts";

const minute = 60_000;

/** A bench at which Tan stands. */
async function tansBench() {
  const station = await bench();
  await station.bench.unlock(tan);
  station.onChange.mockClear();
  return station;
}

/** Everything that was asked before this has been done. */
const settled = async (station: Awaited<ReturnType<typeof bench>>) =>
  void (await station.bench.takeDraft());

describe("after the minutes of the settings without a touch", () => {
  test("the window is asked, and what it hands over waits", async () => {
    const station = await tansBench();
    station.pass(5 * minute - 1);
    expect(station.askWindow).not.toHaveBeenCalled();
    station.pass(1);
    expect(station.askWindow.mock.calls).toEqual([["idle"]]);
    await station.bench.lock(draft());
    expect(station.bench.state()).toMatchObject({ why: "idle", hasDraft: true });
  });

  test("a touch begins them anew", async () => {
    const station = await tansBench();
    station.pass(4 * minute);
    station.bench.touched();
    station.pass(4 * minute);
    expect(station.askWindow).not.toHaveBeenCalled();
  });

  test("they count from the opening", async () => {
    const station = await bench();
    station.pass(30 * minute);
    await station.bench.unlock(tan);
    station.pass(4 * minute);
    expect(station.askWindow).not.toHaveBeenCalled();
    station.pass(minute);
    expect(station.askWindow).toHaveBeenCalledOnce();
  });

  test("a bench that is locked asks nobody", async () => {
    const station = await bench();
    station.pass(60 * minute);
    station.bench.touched();
    station.bench.ask("system");
    expect(station.askWindow).not.toHaveBeenCalled();
  });
});

describe("a window that was asked", () => {
  test("and says nothing for 5 s is locked out without what it had", async () => {
    const station = await tansBench();
    station.bench.ask("system");
    station.pass(4999);
    await settled(station);
    expect(station.bench.isLocked()).toBe(false);
    station.pass(1);
    await settled(station);
    expect(station.bench.state()).toMatchObject({ why: "system", hasDraft: false });
    expect(station.reloadWindow).toHaveBeenCalledOnce();
  });

  test("and was only slow may hand it over still, once", async () => {
    const station = await tansBench();
    station.bench.ask("idle");
    station.pass(5000);
    await settled(station);
    await station.bench.lock(draft("LATE-1"));
    expect(station.bench.state()).toMatchObject({ why: "idle", hasDraft: true });
    await station.bench.lock(draft("FORGED-2"));
    await station.bench.unlock(tan);
    expect((await station.bench.takeDraft())?.details.number).toBe("LATE-1");
  });

  test("is asked once, whatever else happens meanwhile", async () => {
    const station = await tansBench();
    station.bench.ask("system");
    station.bench.ask("idle");
    expect(station.askWindow.mock.calls).toEqual([["system"]]);
    await station.bench.lock(null);
    await station.bench.unlock(tan);
    station.pass(6000);
    await settled(station);
    expect(station.bench.isLocked()).toBe(false);
  });

  test("before the PC slept shows nothing for the rest of the 5 s when it wakes", async () => {
    const station = await tansBench();
    station.bench.ask("system");
    const woken = station.clock.now() + 8 * 3_600_000;
    station.clock.now = () => woken;
    station.bench.resumed();
    await settled(station);
    expect(station.bench.state()).toMatchObject({ state: "locked", why: "system" });
  });
});

test("a PC that wakes after the minutes locks, though no timer ran", async () => {
  const station = await tansBench();
  const woken = station.clock.now() + 5 * minute;
  station.clock.now = () => woken;
  station.bench.resumed();
  expect(station.askWindow.mock.calls).toEqual([["idle"]]);
});

test("the door is shut before the draft is sealed, and opens again only after it is", async () => {
  const station = await tansBench();
  const sealing = Promise.withResolvers<void>();
  station.gate.opens = sealing.promise;
  const locking = station.bench.lock(draft());
  const unlocking = station.bench.unlock(tan);
  await Promise.resolve();
  await Promise.resolve();
  expect(station.bench.isLocked()).toBe(true);
  expect(station.reloadWindow).not.toHaveBeenCalled();
  sealing.resolve();
  await locking;
  expect(await unlocking).toEqual({ kind: "open" });
  expect(station.reloadWindow).toHaveBeenCalledOnce();
  expect(await station.bench.takeDraft()).toEqual(draft());
});

test("locked again, by whomever, it stays as it is", async () => {
  const station = await tansBench();
  await Promise.all([station.bench.lock(draft()), station.bench.lock(null)]);
  await station.bench.lock(draft("FORGED-2"));
  expect(station.reloadWindow).toHaveBeenCalledOnce();
  await station.bench.unlock(tan);
  expect(await station.bench.takeDraft()).toEqual(draft());
});

test("a lock that comes while a PIN is looked at locks whom it lets in", async () => {
  const station = await bench();
  const unlocking = station.bench.unlock(lim);
  const locking = station.bench.lock(null);
  expect(await unlocking).toEqual({ kind: "open" });
  await locking;
  expect(station.bench.state()).toMatchObject({ state: "locked", operator: "Lim" });
});

test("each lock and each opening is told", async () => {
  const station = await tansBench();
  await station.bench.lock(null);
  expect(station.onChange).toHaveBeenCalledTimes(1);
  await station.bench.unlock({ ...tan, pin: "000000" });
  expect(station.onChange).toHaveBeenCalledTimes(1);
  await station.bench.unlock(tan);
  expect(station.onChange).toHaveBeenCalledTimes(2);
});

test("after its end no timer is left", async () => {
  const station = await tansBench();
  station.bench.ask("system");
  station.bench.end();
  expect(station.clock.nextIn()).toBe(Number.POSITIVE_INFINITY);
});
