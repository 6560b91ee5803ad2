import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { KeyStore } from "../../../../main/auth/key-store.ts";
import { openVault } from "../../../../main/auth/vault.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-vault-"));
  file = join(folder, "profile/vault.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

const turn = (bytes: Uint8Array) => Buffer.from(bytes.map((byte) => byte ^ 0x5a));

/** Turns bytes about, and opens only what this same user has sealed. */
function keyStoreOf(user: string): KeyStore {
  return {
    seal: async (secret) => turn(Buffer.from(`${user}:${secret}`)),
    async open(sealed) {
      const [owner, secret = ""] = turn(sealed).toString().split(":");
      if (owner !== user) throw new Error("Not yours.");
      return secret;
    },
  };
}

describe("with a key store", () => {
  test("a secret is sealed on disk and there after a restart", async () => {
    const vault = openVault(file, keyStoreOf("tan"));
    expect(await vault.store("access-token", "secret-token")).toBe("key-store");
    expect(readFileSync(file, "latin1")).not.toContain("secret-token");
    const restarted = openVault(file, keyStoreOf("tan"));
    expect(await restarted.where("access-token")).toBe("key-store");
    expect(await restarted.read("access-token")).toBe("secret-token");
  });

  test.skipIf(process.platform === "win32")("nobody else may read the file", async () => {
    await openVault(file, keyStoreOf("tan")).store("access-token", "secret-token");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("a removed secret is gone, on disk too", async () => {
    const vault = openVault(file, keyStoreOf("tan"));
    await vault.store("access-token", "secret-token");
    await vault.remove("access-token");
    expect(await vault.read("access-token")).toBeNull();
    expect(await openVault(file, keyStoreOf("tan")).where("access-token")).toBe("none");
  });

  test("what another user has sealed counts as none", async () => {
    await openVault(file, keyStoreOf("tan")).store("access-token", "secret-token");
    expect(await openVault(file, keyStoreOf("lim")).read("access-token")).toBeNull();
  });

  test("a damaged file counts as empty, and a new secret can be kept", async () => {
    const vault = openVault(file, keyStoreOf("tan"));
    await vault.store("access-token", "old-token");
    writeFileSync(file, '{"access-token":"%%');
    const restarted = openVault(file, keyStoreOf("tan"));
    expect(await restarted.read("access-token")).toBeNull();
    expect(await restarted.store("access-token", "new-token")).toBe("key-store");
    expect(await openVault(file, keyStoreOf("tan")).read("access-token")).toBe("new-token");
  });
});

test("without a key store a secret is kept in memory and nothing is written", async () => {
  const vault = openVault(file, null);
  expect(await vault.store("access-token", "secret-token")).toBe("memory");
  expect(await vault.where("access-token")).toBe("memory");
  expect(await vault.read("access-token")).toBe("secret-token");
  expect(existsSync(file)).toBe(false);
  await vault.remove("access-token");
  expect(await vault.where("access-token")).toBe("none");
});

test("what is removed while it is being read stays removed", async () => {
  const first = openVault(file, keyStoreOf("tan"));
  await first.store("access-token", "secret-token");
  const opening = Promise.withResolvers<void>();
  const slow: KeyStore = {
    ...keyStoreOf("tan"),
    async open(sealed) {
      await opening.promise;
      return keyStoreOf("tan").open(sealed);
    },
  };
  const vault = openVault(file, slow);
  const reading = vault.read("access-token");
  const removing = vault.remove("access-token");
  opening.resolve();
  await Promise.all([reading, removing]);
  expect(await vault.read("access-token")).toBeNull();
});

test("two that are kept at once leave the one that came last", async () => {
  const vault = openVault(file, keyStoreOf("tan"));
  await Promise.all(
    ["first-token", "last-token"].map((token) => vault.store("access-token", token)),
  );
  expect(await openVault(file, keyStoreOf("tan")).read("access-token")).toBe("last-token");
});

describe("forgetting everything", () => {
  test("leaves no file, and nothing in memory", async () => {
    const vault = openVault(file, keyStoreOf("tan"));
    await vault.store("access-token", "secret-token");
    await vault.store("operator-session", "secret-session");
    writeFileSync(`${file}.new`, "what a write that broke off has left");
    await vault.forgetAll();
    expect(await vault.read("access-token")).toBeNull();
    expect(await vault.where("operator-session")).toBe("none");
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  test("but for what is named leaves that alone", async () => {
    const vault = openVault(file, keyStoreOf("tan"));
    await vault.store("access-token", "secret-token");
    await vault.store("station-key", "secret-key");
    await vault.forgetAll(["station-key", "operators"]);
    expect(await vault.read("access-token")).toBeNull();
    expect(await vault.read("station-key")).toBe("secret-key");
    expect(await openVault(file, keyStoreOf("tan")).read("station-key")).toBe("secret-key");
    expect(Object.keys(JSON.parse(readFileSync(file, "utf8")) as object)).toEqual(["station-key"]);
  });

  test("removes a damaged file, too, in which a secret may still lie", async () => {
    const vault = openVault(file, keyStoreOf("tan"));
    await vault.store("access-token", "secret-token");
    writeFileSync(file, `${readFileSync(file, "utf8")}}`);
    await openVault(file, keyStoreOf("tan")).forgetAll();
    expect(existsSync(file)).toBe(false);
  });

  test("works without a key store and without a file", async () => {
    const vault = openVault(file, null);
    await vault.store("access-token", "secret-token");
    await vault.forgetAll();
    expect(await vault.where("access-token")).toBe("none");
    expect(existsSync(file)).toBe(false);
  });
});

test("the last secret that is removed takes the file with it", async () => {
  const vault = openVault(file, keyStoreOf("tan"));
  await vault.store("access-token", "secret-token");
  await vault.remove("access-token");
  expect(existsSync(file)).toBe(false);
});
