import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readMode, restartArguments, writeMode } from "../../../main/mode.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-mode-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a first start is in training mode", () => {
  expect(readMode([], folder)).toBe("training");
});

test("the mode that was chosen last comes back, unless the command line says otherwise", () => {
  writeMode(join(folder, "new"), "live");
  expect(readMode([], join(folder, "new"))).toBe("live");
  expect(readMode(["branchscan", "--training"], join(folder, "new"))).toBe("training");
  expect(readMode(["branchscan", "--live"], folder)).toBe("live");
});

test.each(["", "{", "null", '{"mode":"demo"}'])("a mode file with %j means training", (text) => {
  writeFileSync(join(folder, "mode.json"), text);
  expect(readMode([], folder)).toBe("training");
});

test("a restart for another mode takes its other arguments along, but not the link it was opened by", () => {
  const link = "branchscan://scan?customer=4711";
  expect(restartArguments(["/app", "--live", "--user-data-dir=x", link, "--training"])).toEqual([
    "/app",
    "--user-data-dir=x",
  ]);
});
