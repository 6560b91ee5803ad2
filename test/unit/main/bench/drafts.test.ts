import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDrafts } from "../../../../main/bench/drafts.ts";
import type { Draft } from "../../../../preload/contract/bench.ts";
import { draft } from "./draft.ts";

const hour = 3_600_000;
const stationKey = randomBytes(32);
let folder = "";
let clock = 0;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "branchscan-drafts-")), "drafts");
  clock = 1_800_000_000_000;
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

const open = (key: Buffer | null = stationKey) =>
  openDrafts({ folder, stationKey: async () => key, now: () => clock });
const files = () => (existsSync(folder) ? readdirSync(folder) : []);
const onlyFile = () => join(folder, files()[0] ?? "");

test("a draft comes back as it was, after a restart too, and only once", async () => {
  expect(await open().keep("pin:tan", draft())).toBe("sealed");
  const drafts = open();
  expect(await drafts.has("pin:tan")).toBe(true);
  expect(await drafts.take("pin:tan")).toEqual(draft());
  expect(await drafts.has("pin:tan")).toBe(false);
  expect(await drafts.take("pin:tan")).toBeNull();
  expect(files()).toEqual([]);
});

test("a picture that comes back has bytes of its own, so that it crosses to the window alone", async () => {
  await open().keep("pin:tan", draft());
  const picture = (await open().take("pin:tan"))?.pages.back?.picture;
  expect(picture?.buffer.byteLength).toBe(picture?.byteLength);
});

test("a draft of several slices comes back as it was", async () => {
  const large: Draft = draft();
  const picture = new Uint8Array(randomBytes(9_000_001));
  if (large.pages.front) large.pages.front.picture = picture;
  await open().keep("pin:tan", large);
  const back = await open().take("pin:tan");
  expect(Buffer.compare(back?.pages.front?.picture ?? Buffer.alloc(0), picture)).toBe(0);
});

test("what was typed to look like a picture stays text", async () => {
  const odd = draft('{"picture":0}');
  await open().keep("pin:tan", odd);
  expect(await open().take("pin:tan")).toEqual(odd);
});

test("each operator gets their own and nobody else's", async () => {
  const drafts = open();
  await drafts.keep("pin:tan", draft("TAN-1"));
  await drafts.keep("pin:lim", draft("LIM-1"));
  expect(await drafts.take("pin:ong")).toBeNull();
  expect(await drafts.take("sign-in:tan")).toBeNull();
  expect((await drafts.take("pin:lim"))?.details.number).toBe("LIM-1");
  expect((await drafts.take("pin:tan"))?.details.number).toBe("TAN-1");
});

test("a later draft takes the place of an earlier one", async () => {
  const drafts = open();
  await drafts.keep("pin:tan", draft("FIRST-1"));
  await drafts.keep("pin:tan", draft("SECOND-2"));
  expect(files()).toHaveLength(1);
  expect((await drafts.take("pin:tan"))?.details.number).toBe("SECOND-2");
});

describe("where nothing can be kept sealed", () => {
  test("without a key store a draft stays in memory: nothing is written, a restart ends it", async () => {
    const drafts = open(null);
    expect(await drafts.keep("pin:tan", draft())).toBe("memory");
    expect(existsSync(folder)).toBe(false);
    expect(await drafts.has("pin:tan")).toBe(true);
    expect(await open(null).has("pin:tan")).toBe(false);
    expect(await drafts.take("pin:tan")).toEqual(draft());
    expect(await drafts.take("pin:tan")).toBeNull();
  });

  test("on a disk that takes nothing it stays in memory, in the place of an earlier one on disk", async () => {
    const drafts = open();
    await drafts.keep("pin:tan", draft("FIRST-1"));
    // Where the new file is to be written, there is a folder.
    mkdirSync(join(`${onlyFile()}.new`, "in-the-way"), { recursive: true });
    expect(await drafts.keep("pin:tan", draft("SECOND-2"))).toBe("memory");
    expect(files()).toEqual([]);
    expect((await drafts.take("pin:tan"))?.details.number).toBe("SECOND-2");
    expect(await drafts.take("pin:tan")).toBeNull();
  });
});

describe("nobody comes back for it", () => {
  test.each([
    ["on disk", stationKey],
    ["in memory", null],
  ])("it is dropped after 24 hours, %s", async (_where, key) => {
    const drafts = open(key);
    await drafts.keep("pin:tan", draft());
    clock += 24 * hour;
    await drafts.dropOld();
    expect(await drafts.has("pin:tan")).toBe(true);
    clock += 1;
    expect(await drafts.has("pin:tan")).toBe(false);
    await drafts.dropOld();
    clock -= hour;
    expect(await drafts.has("pin:tan")).toBe(false);
    expect(files()).toEqual([]);
  });

  test("it is not given after 24 hours, even if nobody has dropped it yet", async () => {
    await open().keep("pin:tan", draft());
    clock += 24 * hour + 1;
    expect(await open().take("pin:tan")).toBeNull();
    expect(files()).toEqual([]);
  });

  test("a clock that was a year ahead does not keep it for a year", async () => {
    clock += 365 * 24 * hour;
    await open().keep("pin:tan", draft());
    clock -= 365 * 24 * hour;
    await open().dropOld();
    expect(files()).toEqual([]);
  });

  test("what a crash left unfinished and what is no draft goes at once", async () => {
    await open().keep("pin:tan", draft());
    writeFileSync(`${onlyFile()}.new`, readFileSync(onlyFile()));
    writeFileSync(join(folder, "f".repeat(32).concat(".draft")), "no draft");
    mkdirSync(join(folder, "a-folder.draft"));
    await open().dropOld();
    expect(files()).toHaveLength(1);
    expect(await open().take("pin:tan")).toEqual(draft());
  });

  test("dropping where nothing was ever kept does nothing", async () => {
    await open().dropOld();
    expect(existsSync(folder)).toBe(false);
  });
});

test("what is asked at once is done one after the other", async () => {
  const drafts = open();
  const kept = ["FIRST-1", "SECOND-2", "THIRD-3"].map((number) =>
    drafts.keep("pin:tan", draft(number)),
  );
  const [first, second] = await Promise.all([drafts.take("pin:tan"), drafts.take("pin:tan")]);
  await Promise.all(kept);
  expect(first?.details.number).toBe("THIRD-3");
  expect(second).toBeNull();
});
