import { describe, expect, it } from "vitest";
import { isInstalled } from "../../../../build/setup/dependencies.mjs";

const wanted = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/zod": { version: "4.6.7", integrity: "sha512-a" },
    "node_modules/canvas-darwin-x64": { version: "1.1.1", optional: true },
  },
};
const zod = { version: "4.6.7", integrity: "sha512-a" };

describe("the packages are installed", () => {
  it("when all that the lockfile names are there; those for other platforms may be absent", () => {
    expect(isInstalled(wanted, { packages: { "node_modules/zod": zod } })).toBe(true);
  });

  it.each([
    ["nothing was installed", undefined],
    ["one is missing", { packages: {} }],
    ["one has another version", { packages: { "node_modules/zod": { ...zod, version: "4.6.6" } } }],
    [
      "one has other bytes",
      { packages: { "node_modules/zod": { ...zod, integrity: "sha512-b" } } },
    ],
    [
      "one is there that the lockfile no longer names",
      { packages: { "node_modules/zod": zod, "node_modules/old": zod } },
    ],
  ])("but not when %s", (_case, installed) => {
    expect(isInstalled(wanted, installed)).toBe(false);
  });
});
