import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createBenchDrafts } from "../../../../main/bench/bench-drafts.ts";
import { openDrafts } from "../../../../main/bench/drafts.ts";
import type { GrowingDraft } from "../../../../preload/contract/bench.ts";
import { draft } from "./draft.ts";

const stationKey = randomBytes(32);
const tan = "pin:tan";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-drafts-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (key: Buffer | null = stationKey) =>
  createBenchDrafts(
    openDrafts({ folder, stationKey: async () => key, now: () => 1_800_000_000_000 }),
  );
const inodes = () => new Set(files().map((name) => statSync(join(folder, name)).ino));
const files = () => readdirSync(folder);

describe("a draft that grows", () => {
  test("comes back whole after a restart, as often as it is asked for", async () => {
    await open().grow(tan, draft());
    for (let crash = 0; crash < 2; crash += 1) {
      expect(await open().has(tan)).toBe(true);
      expect(await open().read(tan)).toEqual(draft());
    }
  });

  test("seals only what has changed", async () => {
    const drafts = open();
    await drafts.grow(tan, draft());
    const before = inodes();
    await drafts.grow(tan, { ...draft("NEW-1"), pages: { front: "as-kept", back: "as-kept" } });
    expect([...inodes()].filter((inode) => !before.has(inode))).toHaveLength(1);
    expect(await open().read(tan)).toEqual(draft("NEW-1"));
  });

  test("forgets a page that is gone from the bench", async () => {
    const drafts = open();
    await drafts.grow(tan, draft());
    await drafts.grow(tan, { ...draft(), pages: { front: "as-kept", back: null } });
    const { front } = draft().pages;
    expect(await open().read(tan)).toEqual({ ...draft(), pages: { front, back: null } });
  });

  test("leaves nothing when it is sent or thrown away", async () => {
    const drafts = open();
    await drafts.grow(tan, draft());
    await drafts.grow(tan, null);
    expect(await drafts.read(tan)).toBeNull();
    expect(files()).toEqual([]);
  });

  test("has its pages for nobody when what was typed is gone: they might be of another customer", async () => {
    const store = openDrafts({ folder, stationKey: async () => stationKey, now: () => 0 });
    await createBenchDrafts(store).grow(tan, draft());
    await store.drop(`${tan}\ntyped`);
    expect(await createBenchDrafts(store).has(tan)).toBe(false);
    expect(await createBenchDrafts(store).read(tan)).toBeNull();
  });

  test("gives way to what is handed over on locking, and takes its place again", async () => {
    const drafts = open();
    await drafts.grow(tan, draft("GROWN-1"));
    await drafts.keep(tan, draft("LOCKED-1"));
    expect(files()).toHaveLength(1);
    expect((await drafts.read(tan))?.details.number).toBe("LOCKED-1");
    await drafts.grow(tan, draft("GROWN-2"));
    expect((await drafts.read(tan))?.details.number).toBe("GROWN-2");
    await drafts.keep(tan, null);
    expect(files()).toEqual([]);
  });

  test("is nobody else's, and moves only to whom it is given", async () => {
    const drafts = open();
    await drafts.grow("account:pc", draft());
    expect(await drafts.read(tan)).toBeNull();
    await drafts.move("account:pc", tan);
    expect(await drafts.read(tan)).toEqual(draft());
    expect(await drafts.has("account:pc")).toBe(false);
  });

  test("outlives the window without a key store, and the station not", async () => {
    const drafts = open(null);
    await drafts.grow(tan, draft());
    expect(await drafts.read(tan)).toEqual(draft());
    expect(files()).toEqual([]);
    expect(await open(null).read(tan)).toBeNull();
  });

  test("lies on the disk unread", async () => {
    const grown: GrowingDraft = draft();
    await open().grow(tan, grown);
    const disk = Buffer.concat(files().map((name) => readFileSync(join(folder, name))));
    for (const needle of ["K1234567E", "4711", "front-picture", "back-picture", "front-page"])
      expect(disk.indexOf(needle), needle).toBe(-1);
  });
});
