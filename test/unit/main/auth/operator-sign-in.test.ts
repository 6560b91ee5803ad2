import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  formsBrowser,
  operatorsAt,
  providerOverTls,
  stationAccess,
  type StationOptions,
} from "./harness.ts";
import type { ProviderOptions } from "../../../servers/openid-provider.ts";

async function counter(options: ProviderOptions = {}, station: StationOptions = {}) {
  const { provider, fetch } = await providerOverTls(options);
  const browser = formsBrowser({ fetch });
  const signIn = operatorsAt(provider.issuer);
  const { openBrowser } = browser;
  return { provider, fetch, ...browser, ...stationAccess({ fetch, openBrowser, signIn, ...station }) };
}

describe("an operator's sign-in", () => {
  test("goes through the browser and comes back with a token and a name", async () => {
    const { access, urls, ends, provider } = await counter();
    expect(await access.signIn.state()).toEqual({ flow: "operator", state: "needed" });
    expect(await access.signIn.start()).toEqual({
      kind: "signed-in",
      operator: "tan of the counter",
      subject: "tan",
    });
    expect(await access.signIn.state()).toEqual({
      flow: "operator",
      state: "ready",
      operator: "tan of the counter",
    });
    expect(await access.signIn.operator()).toEqual({ id: "tan", name: "tan of the counter" });
    const { token } = await access.tokens.current();
    expect(await provider.provider.AccessToken.find(String(token))).toMatchObject({ accountId: "tan" });
    const query = urls[0]?.searchParams;
    expect(query?.get("code_challenge_method")).toBe("S256");
    expect(query?.get("redirect_uri")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    const page = await ends[0];
    expect(page?.text).toContain("You are signed in");
  });
});
