import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { secretsIn, type SystemProxies } from "../../../../main/auth/secrets.ts";
import { openVault } from "../../../../main/auth/vault.ts";
import type { Secret, SecretName } from "../../../../preload/contract/secrets.ts";
import { defaultSettings, type StationSettings } from "../../../../preload/contract/settings.ts";

const ours: StationSettings = {
  ...defaultSettings,
  baseAddress: "https://artemis.example/base",
  network: {
    ...defaultSettings.network,
    proxy: "manual",
    proxyAddress: "http://proxy.example:8080",
  },
};
const values: Record<SecretName, Secret> = {
  "access-token": { name: "access-token", value: "a-token-of-the-test" },
  "client-secret": { name: "client-secret", value: "a client's secret" },
  "proxy-password": { name: "proxy-password", value: "a proxy's password" },
};

const system = { ...ours, network: { ...ours.network, proxy: "system" as const } };

function desk(systemProxies?: SystemProxies) {
  const at = { settings: ours };
  const vault = openVault(join(import.meta.dirname, "no-such-file"), null);
  return { at, vault, secrets: secretsIn(vault, () => at.settings, systemProxies) };
}

const server = { ...ours.signIn.clientCredentials, server: "https://elsewhere.example" };
const form = { ...ours.signIn.clientCredentials, form: "artemis" as const };

describe("a secret", () => {
  test.each<{ name: SecretName; elsewhere: Partial<StationSettings> }>([
    { name: "access-token", elsewhere: { baseAddress: "https://artemis.example:8443" } },
    { name: "client-secret", elsewhere: { baseAddress: "https://elsewhere.example" } },
    {
      name: "client-secret",
      elsewhere: { signIn: { ...ours.signIn, clientCredentials: server } },
    },
    {
      name: "proxy-password",
      elsewhere: { network: { ...ours.network, proxyAddress: "http://proxy.example:8081" } },
    },
    { name: "proxy-password", elsewhere: { network: { ...ours.network, proxy: "system" } } },
    { name: "proxy-password", elsewhere: { network: { ...ours.network, proxy: "none" } } },
  ])("($name) is for whom it was stored, and for nobody else", async ({ name, elsewhere }) => {
    const { at, secrets } = desk();
    expect((await secrets.states())[name]).toBe("none");
    expect(await secrets.store(values[name])).toEqual({ kind: "stored", where: "memory" });
    at.settings = { ...ours, ...elsewhere };
    expect(await secrets.read(name)).toBeNull();
    expect((await secrets.states())[name]).toBe("other-server");
    at.settings = ours;
    expect(await secrets.read(name)).toBe(values[name].value);
    expect((await secrets.states())[name]).toBe("memory");
    await secrets.remove(name);
    expect(await secrets.read(name)).toBeNull();
    expect((await secrets.states())[name]).toBe("none");
  });

  test("stays for the same client at the same server, whatever else is set", async () => {
    const { at, secrets } = desk();
    await secrets.store(values["client-secret"]);
    at.settings = {
      ...ours,
      baseAddress: "https://artemis.example/another/path",
      signIn: { ...ours.signIn, clientCredentials: { ...form, clientId: "another" } },
    };
    expect(await secrets.read("client-secret")).toBe("a client's secret");
  });

  test("is refused where there is nobody whom it could be for", async () => {
    const { at, secrets } = desk();
    at.settings = { ...ours, network: { ...ours.network, proxyAddress: "" } };
    expect(await secrets.store(values["proxy-password"])).toEqual({ kind: "refused" });
    expect((await secrets.states())["proxy-password"]).toBe("none");
  });

  test("for the system's proxy is for those that it names when it is typed, and for no later one", async () => {
    const named = ["http://proxy.example:3128"];
    const asked: string[] = [];
    const { at, secrets } = desk(async (origins) => {
      asked.push(...origins);
      return [...named];
    });
    at.settings = { ...system, signIn: { ...ours.signIn, clientCredentials: server } };
    await secrets.store(values["proxy-password"]);
    named.push("http://rogue.example:3128");
    expect(await secrets.passwordFor()).toEqual(["http://proxy.example:3128"]);
    expect(await secrets.read("proxy-password")).toBe("a proxy's password");
    expect(asked).toEqual(["https://artemis.example", "https://elsewhere.example"]);
    at.settings = ours;
    expect(await secrets.read("proxy-password")).toBeNull();
  });

  test("for a proxy of the settings is for none that the system names", async () => {
    const { at, secrets } = desk(async () => ["http://proxy.example:3128"]);
    await secrets.store(values["proxy-password"]);
    at.settings = system;
    expect(await secrets.passwordFor()).toEqual([]);
  });

  test("of a version that did not know whom it was for counts as none", async () => {
    const { vault, secrets } = desk();
    await vault.store("client-secret", "a secret alone");
    expect(await secrets.read("client-secret")).toBeNull();
  });
});
