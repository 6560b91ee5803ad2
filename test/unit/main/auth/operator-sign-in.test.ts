import { describe, expect, test } from "vitest";
import { counter, operatorsAt, stationAccess } from "./harness.ts";

const signedIn = { kind: "signed-in", operator: "tan of the counter", subject: "tan" };
const refused = (reason: string) => expect.objectContaining({ kind: "refused", reason });

describe("an operator's sign-in", () => {
  test("goes through the browser and comes back with a token and a name", async () => {
    const { access, urls, ends, provider, onChange } = await counter();
    expect(await access.signIn.state()).toEqual({ flow: "operator", state: "needed" });
    expect((await access.tokens.current()).token).toBeNull();
    const coming = access.signIn.start();
    expect((await access.signIn.state()).state).toBe("under-way");
    expect(await coming).toEqual(signedIn);
    expect(onChange).toHaveBeenCalled();
    const operator = "tan of the counter";
    expect(await access.signIn.state()).toEqual({ flow: "operator", state: "ready", operator });
    expect(await access.signIn.operator()).toEqual({ id: "tan", name: operator });
    const { token } = await access.tokens.current();
    const known = await provider.provider.AccessToken.find(String(token));
    expect(known).toMatchObject({ accountId: "tan" });
    const query = urls[0]?.searchParams;
    expect(query?.get("code_challenge_method")).toBe("S256");
    expect(query?.get("redirect_uri")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    const page = await ends[0];
    expect(page?.text).toContain("You are signed in");
    expect(page?.text).not.toContain("tan");
    expect(page?.headers.get("cache-control")).toBe("no-store");
    expect(page?.headers.get("content-security-policy")).toContain("default-src 'none'; style-src");
  });

  test("works with addresses set by hand, where nothing can be discovered", async () => {
    const { provider, access, at } = await counter({ publishes: "nothing" });
    const byHand = {
      addresses: "by-hand",
      authorizationEndpoint: `${provider.issuer}/auth`,
      tokenEndpoint: `${provider.issuer}/oauth/token`,
    } as const;
    at.settings = {
      ...at.settings,
      signIn: { ...at.settings.signIn, ...operatorsAt(provider.issuer, byHand) },
    };
    expect(await access.signIn.start()).toEqual(signedIn);
    expect(provider.requests).not.toContain("GET /.well-known/openid-configuration");
    expect(await access.signIn.end()).toBe("not-offered");
  });

  test("finds an authorization server that publishes RFC 8414's address only", async () => {
    const { access } = await counter({ publishes: "oauth-authorization-server" });
    expect(await access.signIn.start()).toEqual(signedIn);
  });

  test("is refused where no server publishes anything", async () => {
    const { access, urls } = await counter({ publishes: "nothing" });
    expect(await access.signIn.start()).toEqual(refused("bad-answer"));
    expect(urls).toEqual([]);
  });

  test("asks userinfo for the name where the id_token has none", async () => {
    const { access, provider } = await counter({ namesInIdToken: false });
    expect(await access.signIn.start()).toEqual(signedIn);
    expect(provider.asked("GET /me")).toBe(1);
  });

  test("is refused where the server names nobody", async () => {
    const { access, provider, at } = await counter();
    const signIn = operatorsAt(provider.issuer, { scope: "documents" });
    at.settings = { ...at.settings, signIn: { ...at.settings.signIn, ...signIn } };
    expect(await access.signIn.start()).toEqual(refused("bad-answer"));
  });
});

describe("a clock that is 10 minutes off", () => {
  test.each([{ minutes: 10 }, { minutes: -10 }])(
    "by $minutes min breaks neither the sign-in, nor unlocking, nor a refresh",
    async ({ minutes }) => {
      const { access, provider, clocks } = await counter({ clockAhead: minutes * 60_000 });
      expect(await access.signIn.start()).toEqual(signedIn);
      expect(await access.signIn.start({ only: "tan" })).toEqual(signedIn);
      const before = await access.tokens.current();
      clocks.advance(3_590_000);
      const after = await access.tokens.current();
      expect(after.token).toEqual(expect.any(String));
      expect(after.token).not.toBe(before.token);
      expect(provider.asked("POST /oauth/token")).toBe(3);
    },
  );

  test("is no excuse by hand either", async () => {
    const { access, provider, at } = await counter({ clockAhead: 600_000 });
    const byHand = {
      addresses: "by-hand",
      authorizationEndpoint: `${provider.issuer}/auth`,
      tokenEndpoint: `${provider.issuer}/oauth/token`,
    } as const;
    at.settings = {
      ...at.settings,
      signIn: { ...at.settings.signIn, ...operatorsAt(provider.issuer, byHand) },
    };
    expect(await access.signIn.start()).toEqual(signedIn);
  });
});

describe("unlocking by signing in again", () => {
  test("asks the provider anew and lets the same person in", async () => {
    const { access, urls } = await counter();
    await access.signIn.start();
    expect(await access.signIn.start({ only: "tan" })).toEqual(signedIn);
    expect(Object.fromEntries(urls[1]?.searchParams ?? [])).toMatchObject({
      prompt: "login",
      max_age: "0",
      login_hint: "tan",
    });
  });

  test("lets nobody else in, whose tokens are given back, and leaves the one before signed in", async () => {
    const { access, browser, provider } = await counter();
    await access.signIn.start();
    const before = await access.tokens.current();
    Object.assign(browser, { login: "lim", cookies: new Map() });
    expect(await access.signIn.start({ only: "tan" })).toEqual(refused("other-operator"));
    expect(provider.asked("POST /token/revocation")).toBe(2);
    expect(await access.tokens.current()).toEqual(before);
    expect(await access.signIn.operator()).toEqual({ id: "tan", name: "tan of the counter" });
  });

  test("is refused where the provider does not say when the person has logged in", async () => {
    const { provider, fetch, openBrowser } = await counter();
    const meek = (url: string) => {
      const asked = new URL(url);
      asked.searchParams.delete("prompt");
      asked.searchParams.delete("max_age");
      return openBrowser(asked.href);
    };
    const { access } = stationAccess({
      fetch,
      signIn: operatorsAt(provider.issuer),
      openBrowser: meek,
    });
    await access.signIn.start();
    expect(await access.signIn.start({ only: "tan" })).toEqual(refused("not-genuine"));
  });
});
