import { describe, expect, test } from "vitest";
import { policyFile } from "../../../../../main/settings/policy/policy-file.ts";

describe("the policy's place", () => {
  const place = { env: {}, commandLine: ["branchscan"], isPackaged: true };
  test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ["win32", { ProgramData: "D:\\ProgramData" }, "D:\\ProgramData\\Branchscan\\policy.json"],
    ["win32", {}, "C:\\ProgramData\\Branchscan\\policy.json"],
    ["darwin", {}, "/Library/Application Support/Branchscan/policy.json"],
    ["linux", {}, "/etc/branchscan/policy.json"],
  ])("on %s with %j is %s", (platform, env, expected) => {
    expect(policyFile({ ...place, platform, env })).toBe(expected);
  });

  test("is what a test asks for, and never in a package", () => {
    const asked = {
      platform: "linux",
      env: {},
      commandLine: ["x", "--policy=/tmp/p.json"],
    } as const;
    expect(policyFile({ ...asked, isPackaged: false })).toBe("/tmp/p.json");
    expect(policyFile({ ...asked, isPackaged: true })).toBe("/etc/branchscan/policy.json");
  });
});
