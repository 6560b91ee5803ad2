import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsTogether } from "../../../../main/settings/problems-together.ts";
import { scanFolderProblem } from "../../../../main/settings/scan-folder-problem.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchscan-scans-"));
  await writeFile(join(folder, "scan.pdf"), "%PDF");
});
afterAll(() => rm(folder, { recursive: true }));

test("a folder that is there is taken, and none is none", () => {
  expect(scanFolderProblem(folder, "linux")).toBeNull();
  expect(problemsTogether({ ...defaultSettings, scans: { folder } })).toEqual([]);
  expect(problemsTogether(defaultSettings)).toEqual([]);
});

test.each([
  ["scan.pdf", "This is not a folder."],
  ["nowhere", "There is no such folder, or it cannot be read."],
])("%s is refused at its field", (name, message) => {
  const scans = { folder: join(folder, name) };
  expect(problemsTogether({ ...defaultSettings, scans })).toEqual([
    { path: "scans.folder", message },
  ]);
});

test.each<[string, NodeJS.Platform]>([
  ["scans", "linux"],
  ["..\\scans", "win32"],
  ["\\\\server.example\\scans", "win32"],
])("%s is no place on this PC, and nobody looks there", (place, platform) => {
  expect(scanFolderProblem(place, platform)).toBe(
    "Write the whole path of a folder on a drive of this PC.",
  );
});
