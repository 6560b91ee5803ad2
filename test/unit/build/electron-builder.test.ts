import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const text = readFileSync(new URL("../../../electron-builder.yml", import.meta.url), "utf8");

it("burns every fuse of the shipped Electron to its safe side", () => {
  const section = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? "";
  const fuses = Object.fromEntries(
    [...section.matchAll(/^ {2}(\w+): (true|false)/gm)].map(([, name, set]) => [name, set]),
  );
  expect(fuses).toEqual({
    runAsNode: "false",
    enableCookieEncryption: "true",
    enableNodeOptionsEnvironmentVariable: "false",
    enableNodeCliInspectArguments: "false",
    enableEmbeddedAsarIntegrityValidation: "true",
    onlyLoadAppFromAsar: "true",
    loadBrowserProcessSpecificV8Snapshot: "false",
    grantFileProtocolExtraPrivileges: "false",
  });
});

it("packs built files only", () => {
  const files = /^files:\n((?: {2}- .*\n)+)/m.exec(text)?.[1] ?? "";
  expect(files).toContain('"!node_modules');
});
