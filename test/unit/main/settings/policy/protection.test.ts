import { mkdtempSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { windowsProtection } from "../../../../../main/settings/policy/protection.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-protection-"));
  file = join(folder, "policy.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("on Windows", () => {
  const good = "O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x1200a9;;;BU)";
  const open = "O:BAG:SYD:AI(A;OICIID;FA;;;BA)(A;CIID;DCLCRPCR;;;BU)";
  test.each<[string, string[], string | null]>([
    ["both protected", [good, good], null],
    ["an open folder", [open, good], "The folder can be written by ordinary users."],
    ["an open file", [good, open], "The file can be written by ordinary users."],
    ["no answer for the file", [good], "Who may write the file could not be found out."],
    ["no answer", [], "Who may write the folder could not be found out."],
  ])("%s", async (_name, answers, problem) => {
    const asked: string[] = [];
    const protection = windowsProtection(async (paths) => {
      asked.push(...paths);
      return answers;
    });
    expect(await protection(file)).toBe(problem);
    expect(asked).toEqual([folder, file]);
  });

  test("a folder that is a junction to another one is not asked about", async () => {
    renameSync(folder, `${folder}-real`);
    symlinkSync(`${folder}-real`, folder, "junction");
    const protection = windowsProtection(async () => [good, good]);
    expect(await protection(file)).toBe("The folder is a link to another one.");
    rmSync(folder);
    renameSync(`${folder}-real`, folder);
  });
});
