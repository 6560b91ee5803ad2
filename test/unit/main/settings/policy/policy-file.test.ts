import { afterEach, describe, expect, test, vi } from "vitest";
import { policyFile } from "../../../../../main/settings/policy/policy-file.ts";

afterEach(() => vi.unstubAllEnvs());

describe("the policy's place", () => {
  test.each<[NodeJS.Platform, string]>([
    ["win32", "C:\\ProgramData\\Branchscan\\policy.json"],
    ["darwin", "/Library/Application Support/Branchscan/policy.json"],
    ["linux", "/etc/branchscan/policy.json"],
  ])("on %s is %s, whatever the environment says", (platform, expected) => {
    vi.stubEnv("ProgramData", "C:\\Users\\tan\\Own");
    vi.stubEnv("SystemDrive", "D:");
    const place = { commandLine: ["branchscan"], isPackaged: true };
    expect(policyFile({ ...place, platform })).toBe(expected);
  });

  test("is what a test asks for, and never in a package", () => {
    const asked = {
      platform: "linux",
      commandLine: ["x", "--policy=/tmp/p.json"],
    } as const;
    expect(policyFile({ ...asked, isPackaged: false })).toBe("/tmp/p.json");
    expect(policyFile({ ...asked, isPackaged: true })).toBe("/etc/branchscan/policy.json");
  });
});
