import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { defaultSettings } from "../../../../preload/contract/settings.ts";

// Outside of Electron its package gives only a path; with this it looks for no program to download.
vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", import.meta.dirname);
const { openSettings } = await import("../../../../main/settings/settings.ts");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-settings-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = new Date("2026-06-15T12:00:00.123Z");
const open = () => openSettings({ folder, fixed: () => [], now });
const stored = (): unknown => JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"));

test("a fresh profile has the defaults, and nothing is repaired", () => {
  expect(open().read()).toEqual({ settings: defaultSettings, locked: [], repaired: false });
});

test("what was saved is there after a restart", () => {
  const wanted = { ...defaultSettings, stationName: "Orchard 3", domainId: "6603" };
  expect(open().save(wanted)).toEqual({ kind: "saved", settings: wanted });
  expect(open().current()).toEqual(wanted);
});

test("a file of an older version gets the defaults for what it lacks", () => {
  writeFileSync(
    join(folder, "settings.json"),
    JSON.stringify({ stationName: "Orchard 3", limits: { longerSide: 1600 } }),
  );
  const { settings, repaired } = open().read();
  expect(repaired).toBe(false);
  expect(settings).toMatchObject({ stationName: "Orchard 3", domainId: "" });
  expect(settings.limits).toEqual({ ...defaultSettings.limits, longerSide: 1600 });
});

test("a file of a version before sign-in gets every group and what its groups lack", () => {
  const { signIn: _signIn, network: _network, privacy: _privacy, ...older } = defaultSettings;
  const file = {
    ...older,
    domainId: "6603",
    network: { proxy: "none" },
    signIn: { operator: { issuer: "https://id.bank.example" } },
  };
  writeFileSync(join(folder, "settings.json"), JSON.stringify(file));
  const { settings, repaired } = open().read();
  expect(repaired).toBe(false);
  expect(settings).toEqual({
    ...defaultSettings,
    domainId: "6603",
    network: { ...defaultSettings.network, proxy: "none" },
    signIn: {
      ...defaultSettings.signIn,
      operator: { ...defaultSettings.signIn.operator, issuer: "https://id.bank.example" },
    },
  });
});

test("settings that were looked through and saved after a repair are in order", () => {
  writeFileSync(join(folder, "settings.json"), "");
  const settings = open();
  settings.save(defaultSettings);
  expect(settings.read().repaired).toBe(false);
});

test.each([
  ["cut off", '{"stationName":"Orch'],
  ["empty", ""],
  ["a list", "[]"],
  ["of a value where a group should be", '{"signIn":"operator"}'],
  ["of nothing where a group should be", '{"network":null}'],
  ["wrong in one field", '{"baseAddress":"http://artemis.example"}'],
  ["hostile", '{"__proto__":{"stationName":"x"},"limits":{"longerSide":"many"}}'],
])("a file that is %s is set aside, and the defaults come into force", (_name, text) => {
  writeFileSync(join(folder, "settings.json"), text);
  expect(open().read()).toEqual({ settings: defaultSettings, locked: [], repaired: true });
  const aside = join(folder, "settings.damaged-2026-06-15T12-00-00-123Z.json");
  expect(readFileSync(aside, "utf8")).toBe(text);
});

describe("saving", () => {
  test("refuses what does not fit, with a sentence at each field, and keeps nothing", () => {
    const settings = open();
    const outcome = settings.save({
      ...defaultSettings,
      stationName: "",
      baseAddress: "http://artemis.example",
      domainId: "66-03",
      documentTypes: [],
      authenticities: [{ value: "original", label: "x".repeat(61) }],
      limits: { longerSide: 100, targetBytes: 1e9, mostBytes: "3 MB" },
      signIn: {
        ...defaultSettings.signIn,
        flow: "password",
        operator: { ...defaultSettings.signIn.operator, issuer: "id.bank.example" },
      },
      network: { ...defaultSettings.network, proxyAddress: "http://tan:pass@proxy.example" },
    });
    expect(outcome).toEqual({
      kind: "refused",
      problems: expect.arrayContaining([
        { path: "stationName", message: "This may not be empty." },
        {
          path: "baseAddress",
          message: "The address must begin with https:// and hold no user name or query.",
        },
        { path: "domainId", message: "Digits only." },
        { path: "documentTypes", message: "At least one entry is needed." },
        { path: "authenticities.0.value", message: "Capital letters, digits and _ only." },
        { path: "authenticities.0.label", message: "At most 60 characters." },
        { path: "limits.longerSide", message: "At least 600." },
        { path: "limits.targetBytes", message: "At most 25,000,000." },
        { path: "limits.mostBytes", message: "This is missing or of the wrong kind." },
        { path: "signIn.flow", message: "One of: pasted-token, client-credentials, operator." },
        { path: "signIn.operator.issuer", message: "This is not a web address." },
        {
          path: "network.proxyAddress",
          message: "Write it as http://proxy.example:8080, without a user name.",
        },
      ]),
    });
    expect(settings.current()).toEqual(defaultSettings);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ["a backslash", "https://artemis.example\\elsewhere.example"],
    ["an invisible blank in the host", "https://arte\u200bmis.example"],
    ["a filler that looks like nothing", "https://artemis.example/\u3164"],
    ["a letter that turns the line about", "https://artemis.example/\u202egnp"],
  ])("refuses an address with %s", (_name, baseAddress) => {
    expect(open().save({ ...defaultSettings, baseAddress })).toEqual({
      kind: "refused",
      problems: [
        {
          path: "baseAddress",
          message: "The address may hold no backslash and no invisible characters.",
        },
      ],
    });
  });

  test.each([
    ["https://ARTEMIS.example:443/", "https://artemis.example"],
    ["https://artemis.example/base/", "https://artemis.example/base"],
    ["https://artemis.example/a/../base", "https://artemis.example/base"],
    ["https://аrtemis.example", "https://xn--rtemis-2nf.example"],
  ])("keeps %s as it is really asked for: %s", (baseAddress, plain) => {
    const saved = open().save({ ...defaultSettings, baseAddress });
    expect(saved).toMatchObject({ settings: { baseAddress: plain } });
    expect(stored()).toMatchObject({ baseAddress: plain });
  });

  test("ends the freshness of a profile, for every start to come", () => {
    const settings = open();
    expect(settings.isFresh()).toBe(true);
    settings.check(defaultSettings);
    expect(settings.isFresh()).toBe(true);
    settings.save(defaultSettings);
    expect([settings.isFresh(), open().isFresh()]).toEqual([false, false]);
  });

  test.each([null, undefined, "settings", []])("refuses %j as a whole", (input) => {
    expect(open().save(input)).toMatchObject({ kind: "refused", problems: [{ path: "" }] });
  });

  test("drops what is no setting", () => {
    open().save({ ...defaultSettings, token: "a-secret-by-mistake" });
    expect(JSON.stringify(stored())).not.toContain("a-secret-by-mistake");
  });
});

describe("in training mode", () => {
  const fixed = {
    values: { baseAddress: "http://127.0.0.1:4000", domainId: "1000" },
    alsoLocked: ["token"],
    reason: "The training server is used.",
  };

  test("the stand-in's address is in force and locked, whatever was saved or is asked for", () => {
    const settings = openSettings({ folder, fixed: () => [fixed], now });
    settings.save({
      ...defaultSettings,
      stationName: "Trainer",
      baseAddress: "https://elsewhere.example",
    });
    expect(settings.current()).toMatchObject({ ...fixed.values, stationName: "Trainer" });
    const again = openSettings({ folder, fixed: () => [fixed], now });
    expect(again.current()).toMatchObject({ ...fixed.values, stationName: "Trainer" });
    expect(again.read().locked).toEqual(
      ["baseAddress", "domainId", "token"].map((path) => ({ path, reason: fixed.reason })),
    );
  });
});
