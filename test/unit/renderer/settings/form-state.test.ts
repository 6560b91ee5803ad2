import { describe, expect, it } from "vitest";
import { defaultSettings, type ReadSettings } from "../../../../preload/contract/settings.ts";
import { asInForce, changesIn, othersThan } from "../../../../renderer/settings/form-state.ts";

const read: ReadSettings = {
  settings: defaultSettings,
  locked: [],
  secrets: { "access-token": "none", "client-secret": "none", "proxy-password": "none" },
  certificate: { kind: "none" },
  repaired: false,
  policy: { kind: "none" },
  administrator: { hasPasscode: false, isOpen: true },
};
const state = asInForce(read, "editing");

describe("the settings form", () => {
  it("has nothing to save as it was read", () => {
    expect(changesIn(state)).toBeNull();
  });

  it("has something to save once a shown setting or a shown secret is another", () => {
    const draft = { ...state.draft, privacy: { ...state.draft.privacy, lockAfterMinutes: "7" } };
    expect(changesIn({ ...state, draft })?.draft.privacy.lockAfterMinutes).toBe("7");
    const pasted = { ...state.pasted, "access-token": "eyJhbGciOiJub25lIn0" };
    expect(changesIn({ ...state, pasted })?.pasted).toBe(pasted);
  });

  it("has nothing to save where the change stands in a field that is not shown", () => {
    const { signIn } = state.draft;
    const operator = { ...signIn.operator, issuer: "not an address" };
    expect(
      changesIn({ ...state, draft: { ...state.draft, signIn: { ...signIn, operator } } }),
    ).toBe(null);
    expect(changesIn({ ...state, pasted: { ...state.pasted, "client-secret": "s3cret" } })).toBe(
      null,
    );
  });

  it("asks for a secret anew that was not taken, and keeps the problem at it", () => {
    const problems = [{ path: "secrets.client-secret", message: "Not taken." }];
    const after = asInForce(read, "saved-in-part", problems);
    expect(after).toMatchObject({ problems, pasted: { "client-secret": "" } });
  });

  it("takes the problems at a path and below it as dealt with", () => {
    const problems = ["signIn.operator.issuer", "signIn.operatorless", "domainId"].map((path) => ({
      path,
      message: "",
    }));
    expect(othersThan("signIn.operator", problems).map(({ path }) => path)).toEqual([
      "signIn.operatorless",
      "domainId",
    ]);
  });
});
