import { expect, test } from "vitest";
import { openStationKey } from "../../../../main/auth/station-key.ts";

/** A place for one text, as the vault has it with a key store or without. */
function place(where: "key-store" | "memory", text: string | null = null) {
  const kept = { text, stores: 0 };
  return {
    kept,
    read: async () => kept.text,
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
  "a kept text that is no key (%#) counts as none",
  async (text) => {
    const keeper = place("key-store", text);
    const key = await openStationKey(keeper)();
    expect(key).toHaveLength(32);
    expect(keeper.kept.text).toBe(key?.toString("base64"));
  },
);

test("where it cannot be kept there is none, until it can", async () => {
  const keeper = place("key-store");
  let isFull = true;
  const stationKey = openStationKey({
    read: keeper.read,
    keep(text) {
      if (isFull) throw new Error("ENOSPC");
      return keeper.keep(text);
    },
  });
  expect(await stationKey()).toBeNull();
  isFull = false;
  expect(await stationKey()).toHaveLength(32);
});
