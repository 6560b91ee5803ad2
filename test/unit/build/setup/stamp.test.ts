import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprint, isFresh, writeStamp } from "../../../../build/setup/stamp.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "branchscan-stamp-"));
  mkdirSync(join(root, "main/outbox"), { recursive: true });
  writeFileSync(join(root, "main/index.ts"), "a");
  writeFileSync(join(root, "main/outbox/job.ts"), "b");
  writeFileSync(join(root, "package.json"), "{}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const sources = ["main", "package.json", "not-there-yet"];

describe("a fingerprint of sources", () => {
  it("stays when files are only touched", () => {
    const before = fingerprint(root, sources);
    utimesSync(join(root, "main/index.ts"), 1, 1);
    expect(fingerprint(root, sources)).toBe(before);
  });

  it.each([
    ["a file deep inside changes", () => writeFileSync(join(root, "main/outbox/job.ts"), "c")],
    ["a file is added", () => writeFileSync(join(root, "main/new.ts"), "")],
    ["a file is removed", () => rmSync(join(root, "main/index.ts"))],
    [
      "a file is renamed",
      () => renameSync(join(root, "main/outbox/job.ts"), join(root, "main/outbox/jobs.ts")),
    ],
  ])("changes when %s", (_case, change) => {
    const before = fingerprint(root, sources);
    change();
    expect(fingerprint(root, sources)).not.toBe(before);
  });
});

describe("a product", () => {
  it("is fresh once it was made from these sources", () => {
    const stamp = join(root, "out/.made-from/app");
    const product = join(root, "main/index.ts");
    expect(isFresh(stamp, "abc", [product])).toBe(false);
    writeStamp(stamp, "abc");
    expect(isFresh(stamp, "abc", [product])).toBe(true);
    expect(isFresh(stamp, "abd", [product])).toBe(false);
    expect(isFresh(stamp, "abc", [product, join(root, "gone.js")])).toBe(false);
  });
});
