import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { pastedToken, type PastedToken } from "../../../../main/auth/pasted-token.ts";
import { trainingToken } from "../../../../main/auth/token-source.ts";
import { openVault, type Vault } from "../../../../main/auth/vault.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";

const ours = { ...defaultSettings, baseAddress: "https://artemis.example/base" };
const theirs = { ...defaultSettings, baseAddress: "https://elsewhere.example/base" };

let settings = ours;
let vault: Vault;
let tokens: PastedToken;
beforeEach(() => {
  settings = ours;
  vault = openVault(join(import.meta.dirname, "no-such-file"), null);
  tokens = pastedToken(vault, () => settings);
});

describe("a pasted token", () => {
  test("is there for the server that it was stored for, wherever below it the address points", async () => {
    expect([await tokens.current(), await tokens.state()]).toEqual([
      { endpoint: ours, token: null, why: "sign-in" },
      "none",
    ]);
    await tokens.store("first-token");
    settings = { ...ours, baseAddress: "https://artemis.example" };
    expect(await tokens.current()).toEqual({ endpoint: settings, token: "first-token" });
    expect(await tokens.state()).toBe("memory");
  });

  test.each([
    "https://elsewhere.example/base",
    "https://artemis.example:8443/base",
    "https://artemis.example.evil.example",
    "http://127.0.0.1:9000",
  ])("is not given to %s, and is there again when the address is", async (baseAddress) => {
    await tokens.store("first-token");
    settings = { ...ours, baseAddress };
    const none = { endpoint: settings, token: null, why: "sign-in" };
    expect(await tokens.current()).toEqual(none);
    expect(await tokens.renew("another-token")).toEqual(none);
    expect(await tokens.state()).toBe("other-server");
    settings = ours;
    expect((await tokens.current()).token).toBe("first-token");
  });

  test("goes with the address of its own moment, whatever is saved while it is being read", async () => {
    await tokens.store("first-token");
    const reading = tokens.current();
    settings = theirs;
    expect(await reading).toEqual({ endpoint: ours, token: "first-token" });
  });

  test("renews only when another one has been pasted meanwhile", async () => {
    await tokens.store("first-token");
    expect((await tokens.renew("first-token")).token).toBeNull();
    await tokens.store("second-token");
    expect((await tokens.renew("first-token")).token).toBe("second-token");
  });

  test("that does not know its server counts as none", async () => {
    await vault.store("access-token", "a-token-alone");
    expect((await tokens.current()).token).toBeNull();
    await tokens.remove();
    expect(await tokens.state()).toBe("none");
  });
});

test("the training server's token renews by asking for another one", async () => {
  let issued = 0;
  const training = trainingToken(
    () => `token-${(issued += 1)}`,
    () => ours,
  );
  expect(await training.current()).toEqual({ endpoint: ours, token: "token-1" });
  expect(await training.renew("token-1")).toEqual({ endpoint: ours, token: "token-2" });
  expect((await training.current()).token).toBe("token-2");
});
