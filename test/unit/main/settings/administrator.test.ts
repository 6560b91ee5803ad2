import { describe, expect, test, vi } from "vitest";
import { guardedPaths, openAdministrator } from "../../../../main/settings/administrator.ts";
import { noon } from "../outbox/harness.ts";
import { guarded, passcode, station, wrong } from "./guarded-station.ts";

test("without a passcode everything is open and nothing is locked", async () => {
  const administrator = await station().start();
  expect([administrator.hasPasscode(), administrator.isOpen(), administrator.fixed()]).toEqual([
    false,
    true,
    null,
  ]);
  expect(await administrator.open("anything")).toEqual({ kind: "open" });
});

test("who sets the passcode goes on; after a restart it must be given", async () => {
  const { start, vault, onChange } = station();
  const administrator = await start();
  expect(await administrator.set(passcode)).toBe(true);
  expect([administrator.hasPasscode(), administrator.isOpen()]).toEqual([true, true]);
  expect(onChange).toHaveBeenCalledOnce();
  expect(vault.kept).not.toContain("chalk");
  const restarted = await start();
  expect([restarted.hasPasscode(), restarted.isOpen()]).toEqual([true, false]);
});

test("what is kept is the slow hash, unless somebody asks for another one", async () => {
  const { keeper, clock, onChange, vault } = station();
  const administrator = await openAdministrator({ keeper, clock, onChange });
  await administrator.set(passcode);
  expect(JSON.parse(vault.kept ?? "")).toMatchObject({ hash: expect.stringMatching(/^scrypt\$/) });
  expect(await administrator.open(wrong)).toMatchObject({ kind: "wrong" });
  expect(await administrator.open(passcode)).toEqual({ kind: "open" });
});

test("while it has not been given, all that is the administrator's is locked, with the reason", async () => {
  const { administrator, onChange } = await guarded();
  expect(administrator.fixed()).toEqual({
    values: {},
    alsoLocked: guardedPaths,
    reason: "The administrator’s passcode opens this.",
  });
  expect(guardedPaths).toEqual(
    expect.arrayContaining([
      "baseAddress",
      "signIn",
      "network",
      "privacy",
      "secrets",
      "operators",
      "audit",
    ]),
  );
  expect(await administrator.open(passcode)).toEqual({ kind: "open" });
  expect(administrator.fixed()).toBeNull();
  administrator.close();
  expect(administrator.fixed()).not.toBeNull();
  expect(onChange).toHaveBeenCalledTimes(2);
});

test.each(["", "ten chars", "x".repeat(201)])("%j is no passcode to set", async (short) => {
  const { start, vault } = station();
  const administrator = await start();
  expect(await administrator.set(short)).toBe(false);
  expect([administrator.hasPasscode(), vault.kept]).toEqual([false, null]);
});

test("it is changed or taken away only by who has given it", async () => {
  const { administrator, vault, start } = await guarded();
  expect(await administrator.set("another passcode")).toBe(false);
  expect(await administrator.set(null)).toBe(false);
  await administrator.open(passcode);
  expect(await administrator.set("another passcode")).toBe(true);
  const restarted = await start();
  expect(await restarted.open(passcode)).toMatchObject({ kind: "wrong" });
  expect(await restarted.open("another passcode")).toEqual({ kind: "open" });
  expect(await restarted.set(null)).toBe(true);
  expect([restarted.hasPasscode(), restarted.isOpen(), vault.kept]).toEqual([false, true, null]);
});

test("it closes after 10 minutes without a touch, and says so", async () => {
  const { administrator, clock, onChange } = await guarded();
  await administrator.open(passcode);
  clock.advance(9 * 60_000);
  administrator.touch();
  clock.advance(9 * 60_000);
  expect(administrator.isOpen()).toBe(true);
  clock.advance(60_000);
  expect(administrator.isOpen()).toBe(false);
  expect(onChange).toHaveBeenCalledTimes(2);
  administrator.touch();
  expect(administrator.isOpen()).toBe(false);
});

describe("wrong tries", () => {
  test("wait longer and longer, and the right one does not count in between", async () => {
    const { administrator, clock } = await guarded();
    const none = { kind: "wrong", waitUntil: null };
    expect(await administrator.open(wrong)).toEqual(none);
    expect(await administrator.open(wrong)).toEqual(none);
    const early = { kind: "wrong", waitUntil: noon + 5000 };
    expect(await administrator.open(wrong)).toEqual(early);
    expect(await administrator.open(passcode)).toEqual(early);
    expect(administrator.isOpen()).toBe(false);
    clock.advance(5000);
    expect(await administrator.open(wrong)).toEqual({ kind: "wrong", waitUntil: noon + 20_000 });
    clock.advance(15_000);
    expect(await administrator.open(passcode)).toEqual({ kind: "open" });
    expect(await administrator.open(wrong)).toEqual(none);
  });

  test("are not forgiven by a restart", async () => {
    const { administrator, start } = await guarded();
    for (const _ of [1, 2, 3]) await administrator.open(wrong);
    const restarted = await start();
    expect(await restarted.open(passcode)).toEqual({ kind: "wrong", waitUntil: noon + 5000 });
  });

  test("count before they are looked at: ending the station meanwhile saves none", async () => {
    const { keeper, administrator } = await guarded();
    const keep = vi.spyOn(keeper, "keep");
    await administrator.open(passcode);
    expect(keep.mock.calls).toEqual([
      [expect.stringContaining('"wrong":1')],
      [expect.stringContaining('"wrong":0')],
    ]);
  });

  test("side by side wait for each other", async () => {
    const { administrator } = await guarded();
    const tries = await Promise.all([1, 2, 3, 4, 5].map(() => administrator.open(wrong)));
    expect(tries.map((outcome) => "waitUntil" in outcome && outcome.waitUntil)).toEqual([
      null,
      null,
      noon + 5000,
      noon + 5000,
      noon + 5000,
    ]);
  });

  test("wait no longer than their delay when the clock was turned back", async () => {
    const { administrator, clock } = await guarded();
    for (const _ of [1, 2, 3]) await administrator.open(wrong);
    clock.advance(-86_400_000);
    const early = { kind: "wrong", waitUntil: noon - 86_400_000 + 5000 };
    expect(await administrator.open(passcode)).toEqual(early);
    clock.advance(5000);
    expect(await administrator.open(passcode)).toEqual({ kind: "open" });
  });

  test("are not looked at while they cannot be kept", async () => {
    const { administrator, keeper } = await guarded();
    keeper.keep = async () => Promise.reject(new Error("The disk is full."));
    await expect(administrator.open(passcode)).rejects.toThrow("full");
    expect(administrator.isOpen()).toBe(false);
  });
});
