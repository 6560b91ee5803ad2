import { describe, expect, it, vi } from "vitest";
import { defaultSettings, type ReadSettings } from "../../../../preload/contract/settings.ts";
import type { Station } from "../../../../renderer/bridge/bridge.ts";
import { nothingPasted, type Pasted } from "../../../../renderer/settings/pasted-secrets.ts";
import { saveSettings } from "../../../../renderer/settings/save-settings.ts";
import { draftOf, type SettingsDraft } from "../../../../renderer/settings/settings-draft.ts";

const draft = draftOf(defaultSettings);
const token = "eyJhbGciOiJub25lIn0.TOKEN-OF-A-TEST";
const pastedToken = (text: string) => ({ ...nothingPasted, "access-token": text });
const read: ReadSettings = {
  settings: defaultSettings,
  locked: [],
  secrets: { "access-token": "key-store", "client-secret": "none", "proxy-password": "none" },
  certificate: { kind: "none" },
  repaired: false,
  policy: { kind: "none" },
  administrator: { hasPasscode: false, isOpen: true },
};

type Answers = Partial<Record<string, unknown>>;

/** A station that notes what it is asked for and answers as told. */
function answering(others: Answers = {}) {
  const answers: Answers = {
    "settings:save": { kind: "saved", settings: defaultSettings },
    "secret:store": { kind: "stored", where: "key-store" },
    "settings:read": read,
    ...others,
  };
  const request = vi.fn(async (name: string, _input?: unknown) => {
    const answer = answers[name];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const station = { request, on: () => () => {} } as unknown as Station;
  return { station, asked: () => request.mock.calls.map(([name]) => name), request };
}

const save = (station: Station, changed: SettingsDraft, pasted: Pasted) =>
  saveSettings(station, { draft: changed, pasted, inForce: draft });

describe("saving the settings", () => {
  it("stores the pasted token with them and gives what is in force then", async () => {
    const { station, asked, request } = answering();
    expect(await save(station, draft, pastedToken(`  ${token}\n`))).toEqual({
      kind: "saved",
      read,
    });
    expect(asked()).toEqual(["settings:read", "settings:save", "secret:store", "settings:read"]);
    expect(request).toHaveBeenCalledWith("secret:store", { name: "access-token", value: token });
  });

  it("leaves the stored token alone when none was pasted", async () => {
    const { station, asked } = answering();
    await save(station, draft, pastedToken("  "));
    expect(asked()).toEqual(["settings:read", "settings:save", "settings:read"]);
  });

  it("saves nothing at all while the pasted text is no token", async () => {
    const { station, asked } = answering();
    const outcome = await save(station, draft, pastedToken("two words"));
    expect(outcome).toMatchObject({
      kind: "refused",
      problems: [{ path: "secrets.access-token" }],
    });
    expect(asked()).toEqual([]);
  });

  it("does not store the token while main refuses the settings", async () => {
    const problems = [{ path: "domainId", message: "Digits only." }];
    const { station, asked } = answering({ "settings:save": { kind: "refused", problems } });
    expect(await save(station, draft, pastedToken(token))).toEqual({
      kind: "refused",
      problems,
    });
    expect(asked()).toEqual(["settings:read", "settings:save"]);
  });

  const both = {
    ...draft,
    signIn: { ...draft.signIn, flow: "client-credentials" as const },
    network: { ...draft.network, proxy: "manual" as const, proxyAddress: "http://proxy:8080" },
  };
  const secrets = { ...nothingPasted, "client-secret": "s3cret", "proxy-password": "pass word" };

  it("stores several secrets, one after the other, in the order of the form", async () => {
    const { station, request } = answering();
    expect(await save(station, both, secrets)).toEqual({ kind: "saved", read });
    expect(request.mock.calls.slice(2, -1)).toEqual([
      ["secret:store", { name: "client-secret", value: "s3cret" }],
      ["secret:store", { name: "proxy-password", value: "pass word" }],
    ]);
  });

  it("says that the settings are saved and at which secret they are not", async () => {
    const { station, asked } = answering({ "secret:store": { kind: "refused" } });
    expect(await save(station, both, secrets)).toMatchObject({
      kind: "saved-in-part",
      read,
      problems: [{ path: "secrets.client-secret" }, { path: "secrets.proxy-password" }],
    });
    expect(asked().filter((name) => name === "secret:store")).toHaveLength(2);
  });

  it("saves nothing when something of it has been locked since it was read", async () => {
    const reason = "The administrator’s passcode opens this.";
    const changed = { ...both, privacy: { ...both.privacy, lockAfterMinutes: "7" } };
    for (const path of ["privacy", "privacy.lockAfterMinutes", "secrets", "signIn.flow"]) {
      const now = { ...read, locked: [{ path, reason }] };
      const { station, asked } = answering({ "settings:read": now });
      expect(await save(station, changed, secrets), path).toEqual({ kind: "locked", read: now });
      expect(asked()).toEqual(["settings:read"]);
    }
  });

  it("saves what is open while something else is locked", async () => {
    const now = { ...read, locked: [{ path: "limits", reason: "Fixed." }] };
    const { station } = answering({ "settings:read": now });
    expect(await save(station, both, secrets)).toEqual({ kind: "saved", read: now });
  });

  it("rejects when main fails at either, so that nobody reads Saved", async () => {
    for (const name of ["settings:save", "secret:store"]) {
      const { station } = answering({ [name]: new Error(`${name} failed`) });
      await expect(save(station, draft, pastedToken(token))).rejects.toThrow(`${name} failed`);
    }
  });
});
