import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import type { FixedFrom, FixedSettings } from "../../../../main/settings/fixed-settings.ts";

// Outside of Electron its package gives only a path; with this it looks for no program to download.
vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", import.meta.dirname);
const { openSettings } = await import("../../../../main/settings/settings.ts");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-fixed-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const stored = (): unknown => JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"));

/** Settings under what may change while they are open. */
function under(...from: FixedFrom) {
  const source = { from };
  const onChange = vi.fn();
  const settings = openSettings({ folder, fixed: () => source.from, now: new Date(), onChange });
  function fix(...next: FixedFrom): void {
    source.from = next;
    settings.fixedMayHaveChanged();
  }
  return { settings, onChange, fix };
}

const room: FixedSettings = {
  values: { baseAddress: "http://127.0.0.1:4000" },
  alsoLocked: ["secrets"],
  reason: "Training.",
};
const policy: FixedSettings = {
  values: {
    baseAddress: "https://artemis.bank.example",
    signIn: { operator: { issuer: "https://id.bank.example" } },
    limits: { longerSide: 1600 },
  },
  alsoLocked: ["mode"],
  reason: "Policy.",
};
const passcode: FixedSettings = {
  values: {},
  alsoLocked: ["baseAddress", "signIn", "secrets"],
  reason: "Passcode.",
};

const wanted = {
  ...defaultSettings,
  stationName: "Orchard 3",
  baseAddress: "https://own.example",
  limits: { longerSide: 3000, targetBytes: 2_000_000, mostBytes: 4_000_000 },
  signIn: {
    ...defaultSettings.signIn,
    operator: {
      ...defaultSettings.signIn.operator,
      issuer: "https://own.example",
      clientId: "counter",
    },
  },
};

test("one field that is fixed leaves the rest of its group open", () => {
  const { settings } = under(policy);
  settings.save(wanted);
  expect(settings.current()).toMatchObject({
    baseAddress: "https://artemis.bank.example",
    limits: { longerSide: 1600, targetBytes: 2_000_000, mostBytes: 4_000_000 },
    signIn: { operator: { issuer: "https://id.bank.example", clientId: "counter" } },
  });
});

test("every fixed path is locked with its reason, and only those", () => {
  const { settings } = under(policy);
  expect(settings.read().locked).toEqual(
    ["baseAddress", "signIn.operator.issuer", "limits.longerSide", "mode"].map((path) => ({
      path,
      reason: "Policy.",
    })),
  );
  expect(
    ["signIn.operator.issuer", "mode", "signIn.operator", "limits", "modes", "stationName"].map(
      settings.isLocked,
    ),
  ).toEqual([true, true, false, false, false, false]);
});

test("the strongest source gives value and reason, and a lock above a fixed path stays beside it", () => {
  const { settings } = under(room, policy, passcode);
  expect(settings.current().baseAddress).toBe("http://127.0.0.1:4000");
  expect(settings.current().limits.longerSide).toBe(1600);
  expect(settings.read().locked).toEqual([
    { path: "baseAddress", reason: "Training." },
    { path: "secrets", reason: "Training." },
    { path: "signIn.operator.issuer", reason: "Policy." },
    { path: "limits.longerSide", reason: "Policy." },
    { path: "mode", reason: "Policy." },
    { path: "signIn", reason: "Passcode." },
  ]);
  expect(settings.isLocked("secrets.client-secret")).toBe(true);
});

test("the own choice outlives a policy: nothing that is fixed is written over it", () => {
  const { settings, fix } = under();
  settings.save(wanted);
  fix(policy);
  settings.save({ ...settings.current(), stationName: "Orchard 4" });
  expect(stored()).toEqual({ ...wanted, stationName: "Orchard 4" });
  fix();
  expect(settings.current()).toEqual({ ...wanted, stationName: "Orchard 4" });
});

test("a window that sends something else at a locked path changes nothing there", () => {
  const { settings, fix } = under();
  settings.save(wanted);
  fix(passcode);
  settings.save({
    ...defaultSettings,
    baseAddress: "https://evil.example",
    stationName: "Changed",
  });
  expect(settings.current()).toMatchObject({
    stationName: "Changed",
    baseAddress: "https://own.example",
    signIn: wanted.signIn,
  });
  expect(stored()).toMatchObject({ baseAddress: "https://own.example", signIn: wanted.signIn });
});

test("a list is fixed as a whole", () => {
  const documentTypes = [{ value: "PASSPORT", label: "Passport" }];
  const { settings } = under({ values: { documentTypes }, alsoLocked: [], reason: "Policy." });
  settings.save(wanted);
  expect(settings.current().documentTypes).toEqual(documentTypes);
  expect(settings.read().locked).toEqual([{ path: "documentTypes", reason: "Policy." }]);
});

test("whoever listens hears of settings and locks that changed, and of nothing else", () => {
  const { settings, onChange, fix } = under();
  fix();
  settings.save(defaultSettings);
  expect(onChange).not.toHaveBeenCalled();
  fix(policy);
  expect(onChange).toHaveBeenLastCalledWith(settings.current());
  fix(policy, passcode);
  settings.save({ ...wanted, stationName: "Orchard 5" });
  expect(onChange).toHaveBeenCalledTimes(3);
  expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ stationName: "Orchard 5" }));
});

test("a fixed address is used as it is really asked for", () => {
  const { settings } = under({
    values: { baseAddress: "https://ARTEMIS.example:443/base/" },
    alsoLocked: [],
    reason: "Policy.",
  });
  expect(settings.current().baseAddress).toBe("https://artemis.example/base");
});
