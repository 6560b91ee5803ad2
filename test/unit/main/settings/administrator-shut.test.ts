import { describe, expect, test } from "vitest";
import {
  guardedPaths,
  openAdministrator,
  type Administrator,
} from "../../../../main/settings/administrator.ts";
import { guarded, passcode, quick, station, wrong } from "./guarded-station.ts";

async function expectShut(administrator: Administrator): Promise<void> {
  expect([administrator.hasPasscode(), administrator.isOpen()]).toEqual([true, false]);
  expect(administrator.fixed()?.alsoLocked).toEqual(guardedPaths);
  await expect(administrator.open(passcode)).rejects.toThrow("cannot be read");
  expect(await administrator.set(passcode)).toBe(false);
  expect(await administrator.set(null)).toBe(false);
}

/** Hashing that waits in the middle, as the slow one does. */
async function slowly() {
  const { vault, keeper, clock, onChange } = await guarded();
  const middle = Promise.withResolvers<void>();
  const hashing = {
    async hash(secret: string) {
      await middle.promise;
      return quick.hash(secret);
    },
    async fits(secret: string, hash: string) {
      await middle.promise;
      return quick.fits(secret, hash);
    },
  };
  const start = () => openAdministrator({ keeper, clock, onChange, hashing });
  return { vault, middle, start };
}

describe("what is kept and cannot be read", () => {
  test.each(["{", "null", '{"hash":1}', '{"hash":"x","wrong":-1,"waitUntil":0}'])(
    "as %s leaves everything locked, and is not written over",
    async (kept) => {
      const { start, vault } = station(kept);
      await expectShut(await start());
      expect(vault.kept).toBe(kept);
    },
  );

  test("because the key store refuses leaves everything locked, until it gives it again", async () => {
    const { keeper, start } = await guarded();
    const { find } = keeper;
    keeper.find = async () => ({ kind: "shut" });
    const administrator = await start();
    await expectShut(administrator);
    keeper.find = find;
    expect(await administrator.open(wrong)).toMatchObject({ kind: "wrong" });
    expect(await administrator.open(passcode)).toEqual({ kind: "open" });
  });
});

describe("what is closed while", () => {
  test("the passcode is looked at stays closed", async () => {
    const { middle, start } = await slowly();
    const administrator = await start();
    const opening = administrator.open(passcode);
    administrator.close();
    middle.resolve();
    await expect(opening).rejects.toThrow("closed");
    expect(administrator.isOpen()).toBe(false);
    expect(await administrator.open(passcode)).toEqual({ kind: "open" });
  });

  test("a passcode is set stays closed behind the new one", async () => {
    const { vault, middle, start } = await slowly();
    vault.kept = null;
    const administrator = await start();
    const setting = administrator.set("another passcode");
    administrator.close();
    middle.resolve();
    expect(await setting).toBe(true);
    expect([administrator.hasPasscode(), administrator.isOpen()]).toEqual([true, false]);
    expect(await administrator.open("another passcode")).toEqual({ kind: "open" });
  });
});
