import { createServer } from "node:http";
import { describe, expect, test, vi } from "vitest";
import { listen } from "../../../servers/listen.ts";
import { startOpenIdProvider } from "../../../servers/openid-provider.ts";
import { opened } from "../../../servers/opened.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";
import { counter, operatorsAt, stationAccess, trusted } from "./harness.ts";

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

describe("an answer that is not the one to our question", () => {
  const changed = (name: string, value: string) => (back: string) => {
    const url = new URL(back);
    url.searchParams.set(name, value);
    return url.href;
  };
  const without = (name: string) => (back: string) => {
    const url = new URL(back);
    url.searchParams.delete(name);
    return url.href;
  };
  test.each([
    { what: "another state", onWayBack: changed("state", "forged") },
    { what: "no state", onWayBack: without("state") },
    { what: "another issuer", onWayBack: changed("iss", "https://elsewhere.example") },
    { what: "no issuer, where one is promised", onWayBack: without("iss") },
  ])("is refused: $what", async ({ onWayBack }) => {
    const { access, browser, provider, ends } = await counter();
    Object.assign(browser, { onWayBack });
    expect(await access.signIn.start()).toEqual(refused("not-genuine"));
    // The code was not even shown to the provider.
    expect(provider.asked("POST /oauth/token")).toBe(0);
    expect((await access.signIn.state()).state).toBe("needed");
    expect((await ends[0])?.text).toContain("did not work");
  });

  test("is refused: another nonce, rightly signed", async () => {
    const { provider, fetch, openBrowser } = await counter();
    const station = stationAccess({
      fetch,
      signIn: operatorsAt(provider.issuer),
      openBrowser: (url) => openBrowser(changed("nonce", "a-nonce-of-somebody-else")(url)),
    });
    expect(await station.access.signIn.start()).toEqual(refused("not-genuine"));
    expect(await station.access.signIn.operator()).toBeNull();
  });

  const altered = (change: Record<string, unknown>) => (answer: Record<string, unknown>) => {
    const [head, body = "", signature] = String(answer["id_token"]).split(".");
    const claims: unknown = JSON.parse(Buffer.from(body, "base64url").toString());
    const lie = Buffer.from(JSON.stringify({ ...(claims as object), ...change }));
    return { ...answer, id_token: [head, lie.toString("base64url"), signature].join(".") };
  };
  test.each([
    { what: "issuer", change: { iss: "https://elsewhere.example" } },
    { what: "audience", change: { aud: "another-client" } },
    { what: "expiry", change: { exp: 1_000_000_000 } },
    { what: "subject, against the signature", change: { sub: "lim" } },
  ])("is refused: an id_token with another $what", async ({ change }) => {
    const { access } = await counter({ tokenAnswer: altered(change) });
    expect(await access.signIn.start()).toEqual(refused("not-genuine"));
    expect((await access.tokens.current()).token).toBeNull();
  });

  test("is refused: no id_token where one was asked for", async () => {
    const { access } = await counter({
      tokenAnswer: ({ id_token: _dropped, ...others }) => others,
    });
    expect(await access.signIn.start()).toEqual(refused("bad-answer"));
  });

  test("is refused: a discovered issuer that is not the one of the settings", async () => {
    const { access, provider, at } = await counter();
    const signIn = operatorsAt(provider.issuer.replace("127.0.0.1", "localhost"));
    at.settings = { ...at.settings, signIn: { ...at.settings.signIn, ...signIn } };
    expect(await access.signIn.start()).toEqual(refused("not-genuine"));
  });
});

describe("a sign-in that comes to nothing", () => {
  test("because nothing is set up", async () => {
    const { access } = stationAccess({ signIn: operatorsAt("") });
    expect(await access.signIn.start()).toEqual({ kind: "refused", reason: "not-set-up" });
    expect(await access.signIn.state()).toEqual({ flow: "operator", state: "needed" });
  });

  test("because the person turned back", async () => {
    const { access, browser } = await counter();
    Object.assign(browser, { agrees: false });
    expect(await access.signIn.start()).toEqual({
      kind: "refused",
      reason: "denied",
      detail: expect.stringContaining("access_denied"),
    });
  });

  test("because there is no browser", async () => {
    const { provider, fetch } = await counter();
    const { access } = stationAccess({ fetch, signIn: operatorsAt(provider.issuer) });
    expect(await access.signIn.start()).toEqual(refused("no-browser"));
  });

  test("because nobody is there", async () => {
    const deaf = createServer();
    const port = await listen(deaf);
    await new Promise((resolve) => deaf.close(resolve));
    const { access } = stationAccess({ signIn: operatorsAt(`http://127.0.0.1:${port}`) });
    expect(await access.signIn.start()).toEqual(refused("unreachable"));
  });

  test("because the certificate is by an authority that nobody trusts", async () => {
    const { fetch } = await trusted();
    const stranger = await (await createTestAuthority()).issue();
    const provider = await opened(startOpenIdProvider({ identity: stranger }));
    const { access } = stationAccess({ fetch, signIn: operatorsAt(provider.issuer) });
    expect(await access.signIn.start()).toEqual(refused("not-trusted"));
  });

  test("because it was cancelled; the browser then finds nobody", async () => {
    const { provider, fetch, openBrowser, ends } = await counter();
    const wayBack = Promise.withResolvers<string>();
    const { access } = stationAccess({
      fetch,
      signIn: operatorsAt(provider.issuer),
      openBrowser: async (url) => wayBack.resolve(url),
    });
    const coming = access.signIn.start();
    const url = await wayBack.promise;
    access.signIn.cancel();
    expect(await coming).toEqual({ kind: "refused", reason: "cancelled" });
    expect((await access.signIn.state()).state).toBe("needed");
    await openBrowser(url);
    await expect(ends[0]).rejects.toThrow();
  });

  test("because it took too long", async () => {
    const { provider, fetch } = await counter();
    const { access } = stationAccess({
      fetch,
      signIn: operatorsAt(provider.issuer),
      openBrowser: async () => {},
      timeOuts: { signIn: 300 },
    });
    expect(await access.signIn.start()).toEqual({ kind: "refused", reason: "timed-out" });
    expect((await access.signIn.state()).state).toBe("needed");
  });

  test("because a second one has taken its place, which goes through", async () => {
    const { provider, fetch, openBrowser } = await counter();
    let opening = 0;
    const browser = vi.fn(async (url: string) => {
      opening += 1;
      if (opening > 1) await openBrowser(url);
    });
    const signIn = operatorsAt(provider.issuer);
    const { access } = stationAccess({ fetch, signIn, openBrowser: browser });
    const first = access.signIn.start();
    await vi.waitFor(() => expect(browser).toHaveBeenCalledOnce());
    const second = access.signIn.start();
    expect(await first).toEqual({ kind: "refused", reason: "cancelled" });
    expect((await access.signIn.state()).state).toBe("under-way");
    expect(await second).toEqual(signedIn);
    expect((await access.signIn.state()).state).toBe("ready");
  });

  test("because the settings name another provider meanwhile", async () => {
    const { provider, fetch } = await counter();
    const browser = vi.fn(async () => {});
    const signIn = operatorsAt(provider.issuer);
    const { access, at } = stationAccess({ fetch, signIn, openBrowser: browser });
    const coming = access.signIn.start();
    await vi.waitFor(() => expect(browser).toHaveBeenCalledOnce());
    const other = operatorsAt("https://elsewhere.example");
    at.settings = { ...at.settings, signIn: { ...at.settings.signIn, ...other } };
    access.settingsChanged();
    expect(await coming).toEqual({ kind: "refused", reason: "cancelled" });
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
