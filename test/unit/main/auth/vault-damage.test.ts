import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openVault } from "../../../../main/auth/vault.ts";
import { keyStoreOf } from "./key-store-of.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-vault-"));
  file = join(folder, "profile/vault.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a file that was damaged", () => {
  const damages = ["", "\0\0\0\0", '{"station-key":"%%', "null", "[]", '"text"'];
  test.each(damages)("as %j is not taken for empty, and not written over", async (text) => {
    await openVault(file, keyStoreOf("tan")).store("station-key", "secret-key");
    writeFileSync(file, text);
    const vault = openVault(file, keyStoreOf("tan"));
    expect(await vault.find("station-key")).toEqual({ kind: "shut" });
    expect(await vault.read("station-key")).toBeNull();
    await expect(vault.store("access-token", "new-token")).rejects.toThrow("damaged");
    await expect(vault.remove("station-key")).rejects.toThrow("damaged");
    expect(readFileSync(file, "utf8")).toBe(text);
    rmSync(file);
    expect(await vault.find("station-key")).toEqual({ kind: "none" });
    expect(await vault.store("access-token", "new-token")).toBe("key-store");
  });

  test("in one entry keeps the others, and that one as it is", async () => {
    const vault = openVault(file, keyStoreOf("tan"));
    await vault.store("station-key", "secret-key");
    const entries = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    const damaged = { operators: "%%", administrator: 7, policy: null };
    writeFileSync(file, JSON.stringify({ ...entries, ...damaged }));
    const restarted = openVault(file, keyStoreOf("tan"));
    expect(await restarted.read("station-key")).toBe("secret-key");
    for (const name of ["operators", "administrator", "policy"] as const)
      expect(await restarted.find(name)).toEqual({ kind: "shut" });
    await restarted.store("access-token", "new-token");
    await restarted.remove("access-token");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ ...entries, ...damaged });
  });
});

test("a file that cannot be read is not taken for empty, and what was asked for is not said to be done", async () => {
  // A folder of its name: what a disk that fails does, whoever runs this test.
  mkdirSync(file, { recursive: true });
  const vault = openVault(file, keyStoreOf("tan"));
  expect(await vault.find("operators")).toEqual({ kind: "shut" });
  expect(await vault.read("operators")).toBeNull();
  await expect(vault.store("access-token", "new-token")).rejects.toThrow("EISDIR");
  expect(await vault.where("access-token")).toBe("none");
  await expect(vault.remove("operators")).rejects.toThrow("EISDIR");
  await expect(vault.forgetAll(["operators"])).rejects.toThrow("EISDIR");
});

test("without a key store what was sealed before is not taken for none, and stays", async () => {
  await openVault(file, keyStoreOf("tan")).store("operators", "roster");
  const vault = openVault(file, null);
  expect(await vault.find("operators")).toEqual({ kind: "shut" });
  expect(await vault.find("administrator")).toEqual({ kind: "none" });
  await vault.store("access-token", "new-token");
  expect(await openVault(file, keyStoreOf("tan")).read("operators")).toBe("roster");
});
