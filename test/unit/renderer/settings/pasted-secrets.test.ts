import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import {
  checkPasted,
  nothingPasted,
  pastedNames,
  type Pasted,
} from "../../../../renderer/settings/pasted-secrets.ts";
import { draftOf, type SettingsDraft } from "../../../../renderer/settings/settings-draft.ts";

const token = "eyJhbGciOiJub25lIn0.TOKEN-OF-A-TEST";
const all: Pasted = {
  "access-token": token,
  "client-secret": "s3cret-of-the-client",
  "proxy-password": "pass word",
};
type Flow = SettingsDraft["signIn"]["flow"];

function draftWith(flow: Flow, proxy: SettingsDraft["network"]["proxy"]): SettingsDraft {
  const draft = draftOf(defaultSettings);
  return {
    ...draft,
    signIn: { ...draft.signIn, flow },
    network: { ...draft.network, proxy },
  };
}

describe("the secrets that were pasted", () => {
  it.each([
    ["pasted-token", "system", ["access-token"]],
    ["client-credentials", "none", ["client-secret"]],
    ["operator", "system", []],
    ["operator", "manual", ["proxy-password"]],
    ["client-credentials", "manual", ["client-secret", "proxy-password"]],
  ] as const)("count for %s with proxy %s where the form shows them: %j", (flow, proxy, names) => {
    expect(pastedNames(draftWith(flow, proxy), all)).toEqual(names);
  });

  it("do not count while they are blank", () => {
    const blank = { ...all, "access-token": " \n " };
    expect(pastedNames(draftWith("pasted-token", "system"), blank)).toEqual([]);
    expect(pastedNames(draftWith("client-credentials", "manual"), nothingPasted)).toEqual([]);
  });

  it("lose the blanks that copying brings along, except in a password", () => {
    const draft = draftWith("client-credentials", "manual");
    const pasted = { ...all, "client-secret": " s3cret ", "proxy-password": " pass word " };
    expect(checkPasted(draft, pasted)).toEqual({
      secrets: [
        { name: "client-secret", value: "s3cret" },
        { name: "proxy-password", value: " pass word " },
      ],
      problems: [],
    });
  });

  it.each([
    ["pasted-token", "access-token", "two words"],
    ["pasted-token", "access-token", '"eyJhbGciOiJub25lIn0.quoted"'],
    ["client-credentials", "client-secret", "one\nand another line"],
    ["client-credentials", "client-secret", "x".repeat(1025)],
    ["operator", "proxy-password", "with a\u0007bell"],
  ] as const)(
    "for %s are refused at the path of %s when they do not fit: %j",
    (flow, name, value) => {
      const { secrets, problems } = checkPasted(draftWith(flow, "manual"), {
        ...nothingPasted,
        [name]: value,
      });
      expect(secrets).toEqual([]);
      expect(problems.map(({ path }) => path)).toEqual([`secrets.${name}`]);
      expect(JSON.stringify(problems)).not.toContain(value.trim().slice(0, 7));
    },
  );
});
