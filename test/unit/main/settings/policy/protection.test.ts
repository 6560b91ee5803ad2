import { mkdtempSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askForSddl, windowsProtection } from "../../../../../main/settings/policy/protection.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-protection-"));
  file = join(folder, "policy.json");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

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
    const { protectionProblem } = windowsProtection(async (paths) => {
      asked.push(...paths);
      return answers;
    });
    expect(await protectionProblem(file)).toBe(problem);
    expect(asked).toEqual([folder, file]);
  });

  test("a folder that is a junction to another one is not asked about", async () => {
    renameSync(folder, `${folder}-real`);
    symlinkSync(`${folder}-real`, folder, "junction");
    const { protectionProblem, wasTakenAway } = windowsProtection(async () => [good, good]);
    expect(await wasTakenAway(file)).toBe(false);
    expect(await protectionProblem(file)).toBe("The folder is a link to another one.");
    rmSync(folder);
    renameSync(`${folder}-real`, folder);
  });

  test.each<[string, () => Promise<string[]>, boolean]>([
    ["a protected folder", async () => [good], true],
    ["an open folder", async () => [open], false],
    ["a folder that nothing is known of", async () => [], false],
    ["a folder that cannot be asked about", () => Promise.reject(new Error("Denied.")), false],
  ])("a file that is not there in %s", async (_name, readSddl, expected) => {
    expect(await windowsProtection(readSddl).wasTakenAway(file)).toBe(expected);
  });

  test("a file that is not there with its folder was not taken out of it", async () => {
    const { wasTakenAway } = windowsProtection(async () => [good]);
    expect(await wasTakenAway(join(folder, "elsewhere/policy.json"))).toBe(false);
  });

  test("it is the system's own PowerShell with its own module that is asked, whatever the environment says", () => {
    vi.stubEnv("SystemRoot", "C:\\Users\\tan\\Own");
    vi.stubEnv("windir", "C:\\Users\\tan\\Own");
    vi.stubEnv("PSModulePath", "C:\\Users\\tan\\Own");
    const { program, args, env } = askForSddl(["C:\\A", "C:\\B"]);
    expect(program).toBe("C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe");
    expect(args.at(-1)).toContain("Import-Module -Name 'C:\\Windows\\System32\\");
    expect(env).toEqual({ SystemRoot: "C:\\Windows", BRANCHSCAN_PATHS: "C:\\A|C:\\B" });
  });
});
