import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { defaultSettings, type StationSettings } from "../../../../preload/contract/settings.ts";
import { authorityFileProblem } from "../../../../main/settings/authority-file.ts";
import type { FixedFrom } from "../../../../main/settings/fixed-settings.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";

// Outside of Electron its package gives only a path; with this it looks for no program to download.
vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", import.meta.dirname);
const { openSettings } = await import("../../../../main/settings/settings.ts");

let folder = "";
let authority = "";
const at = (name: string) => join(folder, name);
const problem = (name: string) => authorityFileProblem(at(name), "linux");
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-together-"));
  authority = (await createTestAuthority()).certificate;
  writeFileSync(at("bank.pem"), authority);
});
afterAll(() => rmSync(folder, { recursive: true }));

type SignIn = StationSettings["signIn"];

function wanted(signIn: {
  flow: SignIn["flow"];
  clientCredentials?: Partial<SignIn["clientCredentials"]>;
  operator?: Partial<SignIn["operator"]>;
}): StationSettings {
  return {
    ...defaultSettings,
    signIn: {
      flow: signIn.flow,
      clientCredentials: {
        ...defaultSettings.signIn.clientCredentials,
        ...signIn.clientCredentials,
      },
      operator: { ...defaultSettings.signIn.operator, ...signIn.operator },
    },
  };
}

function pathsRefused(settings: StationSettings, ...from: FixedFrom): string[] {
  const saved = openSettings({ folder, fixed: () => from, now: new Date() }).check(settings);
  return saved.kind === "refused" ? saved.problems.map(({ path }) => path) : [];
}

const flow = "operator";
const byHand = { addresses: "by-hand", clientId: "counter" } as const;
const address = "https://id.bank.example/x";
test.each<[string, StationSettings, string[]]>([
  ["a pasted token", wanted({ flow: "pasted-token" }), []],
  [
    "client credentials without an id",
    wanted({ flow: "client-credentials" }),
    ["signIn.clientCredentials.clientId"],
  ],
  [
    "client credentials",
    wanted({ flow: "client-credentials", clientCredentials: { clientId: "station" } }),
    [],
  ],
  [
    "an operator sign-in with nothing",
    wanted({ flow }),
    ["signIn.operator.issuer", "signIn.operator.clientId"],
  ],
  [
    "an operator sign-in with its issuer",
    wanted({ flow, operator: { issuer: address, clientId: "counter" } }),
    [],
  ],
  [
    "an operator sign-in by hand with an issuer only",
    wanted({ flow, operator: { ...byHand, issuer: address } }),
    ["signIn.operator.authorizationEndpoint", "signIn.operator.tokenEndpoint"],
  ],
  [
    "an operator sign-in by hand without an issuer, whom its answers must name",
    wanted({
      flow,
      operator: { ...byHand, authorizationEndpoint: address, tokenEndpoint: address },
    }),
    ["signIn.operator.issuer"],
  ],
  [
    "an operator sign-in by hand",
    wanted({
      flow,
      operator: {
        ...byHand,
        issuer: address,
        authorizationEndpoint: address,
        tokenEndpoint: address,
      },
    }),
    [],
  ],
])(
  "%s is saved when it is complete and else refused where something is missing",
  (_name, settings, paths) => {
    expect(pathsRefused(settings)).toEqual(paths);
  },
);

test("a proxy by hand needs its address, another one does not", () => {
  const network = { ...defaultSettings.network, proxy: "manual" as const };
  expect(pathsRefused({ ...defaultSettings, network })).toEqual(["network.proxyAddress"]);
  const proxyAddress = "http://proxy.bank.example:8080";
  expect(pathsRefused({ ...defaultSettings, network: { ...network, proxyAddress } })).toEqual([]);
});

test("what a policy gives counts, and what is locked is not the window's to complete", () => {
  const operator = { issuer: "https://id.bank.example", clientId: "counter" };
  const reason = "Policy.";
  const complete = { values: { signIn: { operator } }, alsoLocked: [], reason };
  expect(pathsRefused(wanted({ flow }), complete)).toEqual([]);
  const guarded = { values: { signIn: { flow } }, alsoLocked: ["signIn"], reason } as const;
  expect(pathsRefused(defaultSettings, guarded)).toEqual([]);
});

describe("the file of an extra authority", () => {
  test("is a PEM file with at least one certificate", () => {
    expect(problem("bank.pem")).toBeNull();
    writeFileSync(at("two.pem"), `The bank's own\n${authority}\n# and again\r\n${authority}`);
    expect(problem("two.pem")).toBeNull();
    const network = { ...defaultSettings.network, extraAuthorityFile: at("bank.pem") };
    expect(pathsRefused({ ...defaultSettings, network })).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["not there", "none.pem", "There is no such file."],
    ["below a file", "bank.pem/none.pem", "There is no such file."],
    ["a folder", "folder", "This is not a file."],
    ["a pipe that nobody writes to", "pipe", "This is not a file."],
    ["a device without an end", "zero", "This is not a file."],
    ["empty", "empty", "There is no certificate in PEM form in this file."],
    ["a key only", "key", "There is no certificate in PEM form in this file."],
    ["a certificate that is none", "none", "A certificate in this file cannot be read."],
    ["a good one and a bad one", "mixed", "A certificate in this file cannot be read."],
    ["endless", "large", "This file is too large to hold certificates only."],
  ])("is refused when it is %s", (_name, name, words) => {
    mkdirSync(at("folder"), { recursive: true });
    rmSync(at("pipe"), { force: true });
    execFileSync("mkfifo", [at("pipe")]);
    rmSync(at("zero"), { force: true });
    symlinkSync("/dev/zero", at("zero"));
    const bad = "-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----\n";
    writeFileSync(at("empty"), "");
    writeFileSync(at("key"), "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n");
    writeFileSync(at("none"), bad);
    writeFileSync(at("mixed"), authority + bad);
    writeFileSync(at("large"), authority + "#".repeat(1_000_000));
    expect(problem(name)).toBe(words);
    const network = { ...defaultSettings.network, extraAuthorityFile: at(name) };
    expect(pathsRefused({ ...defaultSettings, network })).toEqual(["network.extraAuthorityFile"]);
  });

  test.each<[string, NodeJS.Platform]>([
    ["bank.pem", "linux"],
    ["./bank.pem", "darwin"],
    ["bank.pem", "win32"],
    ["\\bank.pem", "win32"],
    ["C:bank.pem", "win32"],
    ["\\\\elsewhere.example\\share\\bank.pem", "win32"],
    ["//elsewhere.example/share/bank.pem", "win32"],
    ["\\\\.\\pipe\\bank", "win32"],
    ["\\\\?\\UNC\\elsewhere.example\\share\\bank.pem", "win32"],
  ])("is not looked for at %s (%s)", (file, platform) => {
    expect(authorityFileProblem(file, platform)).toBe("Write the whole path of a file on this PC.");
  });
});
