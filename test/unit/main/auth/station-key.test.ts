import { expect, test } from "vitest";
import type { Found } from "../../../../main/auth/keeper.ts";
import { openStationKey } from "../../../../main/auth/station-key.ts";

/** A place for one text, as the vault has it with a key store or without. */
function place(where: "key-store" | "memory", text: string | null = null) {
  const kept = { text, stores: 0 };
  return {
    kept,
    find: async (): Promise<Found> =>
      kept.text === null ? { kind: "none" } : { kind: "text", text: kept.text },
    async keep(next: string) {
      kept.text = next;
      kept.stores += 1;
      return where;
    },
  };
}

test("the key is made once, has 32 bytes, and is the same after a restart", async () => {
  const keeper = place("key-store");
  const stationKey = openStationKey(keeper);
  const [key, again] = await Promise.all([stationKey(), stationKey()]);
  expect(key).toHaveLength(32);
  expect(again).toEqual(key);
  expect(await openStationKey(keeper)()).toEqual(key);
  expect(keeper.kept.stores).toBe(1);
});

test("two stations never have the same key", async () => {
  const keys = await Promise.all([1, 2].map(() => openStationKey(place("key-store"))()));
  expect(keys[0]).not.toEqual(keys[1]);
});

test("without a key store there is none, however often it is asked for", async () => {
  const stationKey = openStationKey(place("memory"));
  expect([await stationKey(), await stationKey()]).toEqual([null, null]);
});

test.each(["", "%%%", "c2hvcnQ=", Buffer.alloc(33).toString("base64"), "x".repeat(100_000)])(
  "a kept text that is no key (%#) gives none, and stays as it is",
  async (text) => {
    const keeper = place("key-store", text);
    expect(await openStationKey(keeper)()).toBeNull();
    expect(keeper.kept).toEqual({ text, stores: 0 });
  },
);

test("one that cannot be opened now is never replaced, and there again when it can", async () => {
  const first = place("key-store");
  const key = await openStationKey(first)();
  let isDenied = true;
  const stationKey = openStationKey({
    find: async () => (isDenied ? { kind: "shut" } : first.find()),
    keep: first.keep,
  });
  expect(await stationKey()).toBeNull();
  expect(first.kept.stores).toBe(1);
  isDenied = false;
  expect(await stationKey()).toEqual(key);
});

test("where it cannot be kept there is none, until it can", async () => {
  const keeper = place("key-store");
  let isFull = true;
  const stationKey = openStationKey({
    find: keeper.find,
    keep(text) {
      if (isFull) throw new Error("ENOSPC");
      return keeper.keep(text);
    },
  });
  expect(await stationKey()).toBeNull();
  isFull = false;
  expect(await stationKey()).toHaveLength(32);
});
