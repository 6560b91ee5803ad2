import { describe, expect, it, vi } from "vitest";
import { defaultSettings, type ReadSettings } from "../../../../preload/contract/settings.ts";
import type { Station } from "../../../../renderer/bridge/bridge.ts";
import { saveSettings } from "../../../../renderer/settings/save-settings.ts";
import { draftOf } from "../../../../renderer/settings/settings-draft.ts";

const draft = draftOf(defaultSettings);
const token = "eyJhbGciOiJub25lIn0.TOKEN-OF-A-TEST";
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

describe("saving the settings", () => {
  it("stores the pasted token with them and gives what is in force then", async () => {
    const { station, asked, request } = answering();
    expect(await saveSettings(station, draft, `  ${token}\n`)).toEqual({ kind: "saved", read });
    expect(asked()).toEqual(["settings:save", "secret:store", "settings:read"]);
    expect(request).toHaveBeenCalledWith("secret:store", { name: "access-token", value: token });
  });

  it("leaves the stored token alone when none was pasted", async () => {
    const { station, asked } = answering();
    await saveSettings(station, draft, "  ");
    expect(asked()).toEqual(["settings:save", "settings:read"]);
  });

  it("saves nothing at all while the pasted text is no token", async () => {
    const { station, asked } = answering();
    const outcome = await saveSettings(station, draft, "two words");
    expect(outcome).toMatchObject({ kind: "refused", problems: [{ path: "token" }] });
    expect(asked()).toEqual([]);
  });

  it("does not store the token while main refuses the settings", async () => {
    const problems = [{ path: "domainId", message: "Digits only." }];
    const { station, asked } = answering({ "settings:save": { kind: "refused", problems } });
    expect(await saveSettings(station, draft, token)).toEqual({ kind: "refused", problems });
    expect(asked()).toEqual(["settings:save"]);
  });

  it("rejects when main fails at either, so that nobody reads Saved", async () => {
    for (const name of ["settings:save", "secret:store"]) {
      const { station } = answering({ [name]: new Error(`${name} failed`) });
      await expect(saveSettings(station, draft, token)).rejects.toThrow(`${name} failed`);
    }
  });
});
