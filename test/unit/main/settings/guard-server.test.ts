import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MessageBoxOptions } from "electron";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { guardServer } from "../../../../main/settings/guard-server.ts";

// Outside of Electron its package gives only a path; with this it looks for no program to download.
vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", import.meta.dirname);
const { openSettings } = await import("../../../../main/settings/settings.ts");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-guard-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const first = { ...defaultSettings, baseAddress: "https://artemis.example", domainId: "6603" };
const other = { ...first, baseAddress: "https://elsewhere.example" };
const change = 1;

function guarded({ answer = 0, token = true, isSetUp = true } = {}) {
  const settings = openSettings({ folder, fixed: () => [], now: new Date() });
  if (isSetUp) settings.save(first);
  const ask = vi.fn(async (_question: MessageBoxOptions) => answer);
  const save = guardServer({ settings, hasSecret: async () => token, ask });
  return { settings, ask, save };
}

const leftAsItWas = {
  kind: "refused",
  problems: [{ path: "baseAddress", message: "The address was left as it was." }],
};

test("another server is asked about, with both in view, and keeping the old one is the default", async () => {
  const { settings, ask, save } = guarded();
  expect(await save({ ...other, stationName: "Orchard 3" })).toEqual(leftAsItWas);
  expect(settings.current()).toEqual(first);
  const question = ask.mock.calls[0]?.[0];
  expect(question?.detail).toContain("Until now: https://artemis.example\n");
  expect(question?.detail).toContain("From now on: https://elsewhere.example\n");
  expect(question?.detail).toContain("is not sent to the new one");
  expect(question?.buttons?.[question.defaultId ?? -1]).toBe("Keep the address");
  expect(question?.buttons?.[question.cancelId ?? -1]).toBe("Keep the address");
});

test("the change is made when the person at the PC wants it", async () => {
  const { settings, save } = guarded({ answer: change });
  expect(await save(other)).toEqual({ kind: "saved", settings: other });
  expect(settings.current()).toEqual(other);
});

test("it is asked about without a token too", async () => {
  const { ask, save } = guarded({ token: false });
  expect(await save(other)).toEqual(leftAsItWas);
  expect(ask).toHaveBeenCalledOnce();
});

test("nobody is asked while the server stays the same, or about what cannot be saved", async () => {
  const { ask, save } = guarded();
  const below = { ...first, baseAddress: "https://artemis.example/base", domainId: "1" };
  expect(await save(below)).toMatchObject({ kind: "saved" });
  expect(await save({ ...other, domainId: "x" })).toMatchObject({ kind: "refused" });
  expect(ask).not.toHaveBeenCalled();
});

test("the first address of a fresh station is taken as it is, unless a token is there", async () => {
  const withToken = guarded({ isSetUp: false });
  expect(await withToken.save(first)).toEqual(leftAsItWas);
  const fresh = guarded({ isSetUp: false, token: false });
  expect(await fresh.save(first)).toMatchObject({ kind: "saved" });
  expect(fresh.ask).not.toHaveBeenCalled();
  expect(await fresh.save(other)).toEqual(leftAsItWas);
});

test("a second question never stands beside the first", async () => {
  const { ask, save } = guarded();
  const answer = Promise.withResolvers<number>();
  ask.mockReturnValue(answer.promise);
  const asked = save(other);
  await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
  expect(await save({ ...first, baseAddress: "https://third.example" })).toEqual(leftAsItWas);
  answer.resolve(change);
  expect(await asked).toMatchObject({ kind: "saved" });
  expect(ask).toHaveBeenCalledOnce();
});

describe("a server that signs in", () => {
  const { signIn } = first;
  const withServer = (server: string, form: "oauth" | "artemis" = "oauth") => ({
    ...first,
    signIn: { ...signIn, clientCredentials: { ...signIn.clientCredentials, form, server } },
  });
  const withOperator = (operator: Partial<typeof signIn.operator>) => ({
    ...first,
    signIn: { ...signIn, operator: { ...signIn.operator, ...operator } },
  });
  const elsewhere = "https://id.elsewhere.example/login";

  test.each([
    ["signIn.clientCredentials.server", withServer(elsewhere)],
    ["signIn.operator.issuer", withOperator({ issuer: elsewhere })],
    ["signIn.operator.authorizationEndpoint", withOperator({ authorizationEndpoint: elsewhere })],
    ["signIn.operator.tokenEndpoint", withOperator({ tokenEndpoint: elsewhere })],
    ["signIn.operator.revocationEndpoint", withOperator({ revocationEndpoint: elsewhere })],
  ])("is asked about when %s moves and a secret is kept", async (path, wanted) => {
    const { settings, ask, save } = guarded();
    const message = "The address was left as it was.";
    expect(await save(wanted)).toEqual({ kind: "refused", problems: [{ path, message }] });
    expect(settings.current()).toEqual(first);
    const question = ask.mock.calls[0]?.[0];
    expect(question?.message).toBe("Sign in at another server from now on?");
    expect(question?.detail).toContain("From now on: https://id.elsewhere.example\n");
    expect(question?.detail).not.toContain("Documents");
    ask.mockResolvedValue(change);
    expect(await save(wanted)).toMatchObject({ kind: "saved" });
  });

  test("is taken as it is while no secret is kept", async () => {
    const { ask, save } = guarded({ token: false });
    expect(await save(withOperator({ issuer: elsewhere }))).toMatchObject({ kind: "saved" });
    expect(ask).not.toHaveBeenCalled();
  });

  test("is no other one when it is the same origin, that of Artemis, or not asked at all", async () => {
    const { ask, save } = guarded();
    expect(await save(withServer("https://artemis.example/auth"))).toMatchObject({ kind: "saved" });
    expect(await save(withServer(elsewhere, "artemis"))).toMatchObject({ kind: "saved" });
    expect(ask).not.toHaveBeenCalled();
    expect(await save(withServer(elsewhere))).toMatchObject({ kind: "refused" });
  });

  test("stands beside that of Artemis in one question, which keeps all or none", async () => {
    const { ask, save } = guarded();
    const both = { ...withOperator({ issuer: elsewhere }), baseAddress: other.baseAddress };
    expect(await save(both)).toMatchObject({
      problems: [{ path: "baseAddress" }, { path: "signIn.operator.issuer" }],
    });
    expect(ask).toHaveBeenCalledOnce();
    const question = ask.mock.calls[0]?.[0];
    expect(question?.message).toBe("Send documents to another server from now on?");
    expect(question?.detail).toContain(
      "Until now: none\nFrom now on: https://id.elsewhere.example\n",
    );
  });
});
