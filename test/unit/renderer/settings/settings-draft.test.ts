import { describe, expect, it } from "vitest";
import { defaultSettings, StationSettings } from "../../../../preload/contract/settings.ts";
import {
  changedPaths,
  draftOf,
  isSame,
  settingsOf,
  shownOf,
  withNewEntry,
  type SettingsDraft,
} from "../../../../renderer/settings/settings-draft.ts";

describe("a draft of the settings", () => {
  it("stands for the very settings that it was made of", () => {
    expect(StationSettings.parse(settingsOf(draftOf(defaultSettings)))).toEqual(defaultSettings);
  });

  it("shows sizes in kilobytes and sends bytes", () => {
    const draft = draftOf(defaultSettings);
    expect(draft.limits.targetBytes).toBe("1000");
    const changed = { ...draft, limits: { ...draft.limits, targetBytes: " 512.5 " } };
    expect(settingsOf(changed)).toMatchObject({ limits: { targetBytes: 512_500 } });
  });

  it("keeps a size that is no whole number of kilobytes", () => {
    const settings = {
      ...defaultSettings,
      limits: { ...defaultSettings.limits, targetBytes: 1_000_001 },
    };
    expect(settingsOf(draftOf(settings))).toEqual(settings);
  });

  it.each(["", "abc", "-5", "1e3", "1,000", "99999999999"])(
    "hands on %j as no number at all, for main to name the problem",
    (typed) => {
      const draft = draftOf(defaultSettings);
      const limits = { ...draft.limits, longerSide: typed };
      expect(settingsOf({ ...draft, limits })).toMatchObject({ limits: { longerSide: null } });
    },
  );

  it.each([
    ["7", 7],
    [" 12 ", 12],
    ["", null],
    ["soon", null],
  ])("takes the minutes and hours %j as %j", (typed, minutes) => {
    const privacy = { lockAfterMinutes: typed, keepPagesHours: typed };
    expect(settingsOf({ ...draftOf(defaultSettings), privacy })).toMatchObject({
      privacy: { lockAfterMinutes: minutes, keepPagesHours: minutes },
    });
  });

  it("is the same as another as long as both stand for the same settings", () => {
    const draft = draftOf(defaultSettings);
    const added = { ...draft, documentTypes: withNewEntry(draft.documentTypes) };
    const removed = { ...added, documentTypes: added.documentTypes.slice(0, -1) };
    expect(isSame(draft, added)).toBe(false);
    expect(isSame(draft, removed)).toBe(true);
    expect(isSame(draft, { ...draft, stationName: "Counter 2" })).toBe(false);
  });
});

it("gives each new entry a key of its own, also after one was removed", () => {
  const [first, ...others] = withNewEntry(draftOf(defaultSettings).documentTypes);
  const keys = withNewEntry(others).map(({ key }) => key);
  expect(first?.key).toBe(0);
  expect(new Set(keys).size).toBe(keys.length);
  expect(withNewEntry([])).toEqual([{ key: 0, value: "", label: "" }]);
});

it("names the paths at which two drafts differ, a list as one", () => {
  const draft = draftOf(defaultSettings);
  const { signIn } = draft;
  const changed = {
    ...draft,
    documentTypes: withNewEntry(draft.documentTypes),
    limits: { ...draft.limits, longerSide: "900" },
    signIn: { ...signIn, operator: { ...signIn.operator, issuer: "https://login.bank.example" } },
  };
  expect(changedPaths(changed, draft).toSorted()).toEqual([
    "documentTypes",
    "limits.longerSide",
    "signIn.operator.issuer",
  ]);
});

describe("what a draft shows", () => {
  const inForce = draftOf(defaultSettings);
  const { signIn, network } = inForce;
  const typed: SettingsDraft = {
    ...inForce,
    signIn: {
      flow: "pasted-token",
      clientCredentials: {
        form: "oauth",
        server: "typed",
        clientAuthentication: "basic",
        clientId: "typed",
        scope: "typed",
      },
      operator: {
        addresses: "by-hand",
        issuer: "typed",
        authorizationEndpoint: "typed",
        tokenEndpoint: "typed",
        revocationEndpoint: "typed",
        clientId: "typed",
        scope: "typed",
      },
    },
    network: {
      proxy: "manual",
      proxyAddress: "typed",
      proxyUser: "typed",
      extraAuthorityFile: "typed",
    },
  };
  const withSignIn = (change: Partial<SettingsDraft["signIn"]>) =>
    shownOf({ ...typed, signIn: { ...typed.signIn, ...change } }, inForce).signIn;

  it("leaves the fields of the flows that are not chosen as they are in force", () => {
    expect(withSignIn({ flow: "pasted-token" })).toEqual({ ...signIn, flow: "pasted-token" });
    expect(withSignIn({ flow: "client-credentials" })).toEqual({
      flow: "client-credentials",
      clientCredentials: typed.signIn.clientCredentials,
      operator: signIn.operator,
    });
    expect(withSignIn({ flow: "operator" })).toEqual({
      flow: "operator",
      clientCredentials: signIn.clientCredentials,
      operator: typed.signIn.operator,
    });
  });

  it("asks Artemis' own form for the client ID only", () => {
    const clientCredentials = { ...typed.signIn.clientCredentials, form: "artemis" as const };
    expect(withSignIn({ flow: "client-credentials", clientCredentials }).clientCredentials).toEqual(
      {
        ...signIn.clientCredentials,
        form: "artemis",
        clientId: "typed",
      },
    );
  });

  it("leaves the addresses alone that are found from the issuer", () => {
    const operator = { ...typed.signIn.operator, addresses: "discovered" as const };
    expect(withSignIn({ flow: "operator", operator }).operator).toEqual({
      ...signIn.operator,
      issuer: "typed",
      clientId: "typed",
      scope: "typed",
    });
  });

  it("leaves the proxy's address and user alone unless it is set by hand", () => {
    const hidden = { ...typed, network: { ...typed.network, proxy: "none" as const } };
    expect(shownOf(hidden, inForce).network).toEqual({
      ...network,
      proxy: "none",
      extraAuthorityFile: "typed",
    });
    expect(shownOf(typed, inForce).network).toEqual(typed.network);
  });
});
