import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import type { StationFetch } from "../../../../main/auth/conversation.ts";
import { openVault } from "../../../../main/auth/vault.ts";
import { counter, operatorsAt, stationAccess, tokenOf } from "./harness.ts";

const tokenRequests = "POST /oauth/token";
const signedOut = { flow: "operator", state: "needed" };

/** The refresh token as it is sealed. */
async function refreshTokenIn({ file, keyStore }: Awaited<ReturnType<typeof counter>>) {
  const text = await openVault(file, keyStore).read("operator-session");
  return (JSON.parse(text ?? "{}") as { refreshToken?: string }).refreshToken;
}

describe("a session", () => {
  test("outlives a restart, without a browser", async () => {
    const before = await counter();
    await before.access.signIn.start();
    const token = await tokenOf(before.access);
    before.access.close();
    expect(readFileSync(before.file, "utf8")).not.toContain(token);
    const { fetch, folder, keyStore, provider } = before;
    const signIn = operatorsAt(provider.issuer);
    const { access } = stationAccess({ fetch, folder, keyStore, signIn });
    const operator = "tan of the counter";
    expect(await access.signIn.state()).toEqual({ flow: "operator", state: "ready", operator });
    expect(await access.signIn.operator()).toEqual({ id: "tan", name: operator });
    const renewed = await tokenOf(access);
    expect(renewed).not.toBe(token);
    expect(await provider.provider.AccessToken.find(renewed)).toMatchObject({ accountId: "tan" });
  });

  test("without a key store lasts until the station is closed, and leaves nothing on disk", async () => {
    const before = await counter({}, { keyStore: null });
    await before.access.signIn.start();
    await tokenOf(before.access);
    before.access.close();
    expect(existsSync(before.file)).toBe(false);
    const { fetch, folder, provider } = before;
    const signIn = operatorsAt(provider.issuer);
    const { access } = stationAccess({ fetch, folder, keyStore: null, signIn });
    expect(await access.signIn.state()).toEqual(signedOut);
  });

  test.each([
    { what: "Artemis", change: { baseAddress: "https://elsewhere.example" } },
    { what: "client", change: { clientId: "another" } },
  ])("is not there for another $what, and there again for its own", async ({ change }) => {
    const { access, at, provider } = await counter();
    await access.signIn.start();
    const token = await tokenOf(access);
    const before = at.settings;
    const { baseAddress, ...operator } = { baseAddress: before.baseAddress, ...change };
    const signIn = { ...before.signIn, ...operatorsAt(provider.issuer, operator) };
    at.settings = { ...before, baseAddress, signIn };
    access.settingsChanged();
    expect(await access.signIn.state()).toEqual(signedOut);
    expect(await access.tokens.current()).toMatchObject({ token: null, why: "sign-in" });
    expect(await access.tokens.renew(token)).toMatchObject({ token: null, why: "sign-in" });
    expect(await access.signIn.operator()).toBeNull();
    expect(provider.asked(tokenRequests)).toBe(1);
    at.settings = before;
    expect(await tokenOf(access)).not.toBe(token);
  });

  test("without a refresh token ends with its access token", async () => {
    const drop = ({ refresh_token: _dropped, ...others }: Record<string, unknown>) => others;
    const { access, clocks, onChange } = await counter({ tokenAnswer: drop });
    await access.signIn.start();
    const token = await tokenOf(access);
    clocks.advance(3_595_000);
    expect(await tokenOf(access)).toBe(token);
    clocks.advance(10_000);
    onChange.mockClear();
    expect(await access.tokens.current()).toMatchObject({ token: null, why: "sign-in" });
    expect(onChange).toHaveBeenCalled();
    expect((await access.signIn.state()).state).toBe("needed");
  });
});

describe("a refresh token that rotates", () => {
  test("is sealed before the new access token is handed out", async () => {
    const station = await counter();
    await station.access.signIn.start();
    const first = await refreshTokenIn(station);
    const token = await tokenOf(station.access);
    const { token: next } = await station.access.tokens.renew(token);
    const second = await refreshTokenIn(station);
    expect(second).not.toBe(first);
    expect(next).not.toBe(token);
    await station.access.tokens.renew(String(next));
    expect(await refreshTokenIn(station)).not.toBe(second);
  });

  test("is used once, however many callers want a token", async () => {
    const { access, provider, clocks } = await counter();
    await access.signIn.start();
    clocks.advance(3_599_000);
    const found = await Promise.all(Array.from({ length: 200 }, () => access.tokens.current()));
    expect(new Set(found.map(({ token }) => token)).size).toBe(1);
    expect(provider.asked(tokenRequests)).toBe(2);
    const refused = String(found[0]?.token);
    await Promise.all(Array.from({ length: 200 }, () => access.tokens.renew(refused)));
    expect(provider.asked(tokenRequests)).toBe(3);
    expect((await access.signIn.state()).state).toBe("ready");
  });

  test("that somebody else has used before ends the session, and nothing is asked again", async () => {
    const station = await counter();
    const { access, provider, fetch } = station;
    await access.signIn.start();
    const stolen = String(await refreshTokenIn(station));
    const use = () =>
      fetch(`${provider.issuer}/oauth/token`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({
          grant_type: "refresh_token",
          refresh_token: stolen,
          client_id: "branchscan",
        }).toString(),
      });
    expect((await use()).status).toBe(200);
    const token = await tokenOf(access);
    const before = provider.asked(tokenRequests);
    for (let turn = 0; turn < 5; turn += 1)
      expect(await access.tokens.renew(token)).toMatchObject({ token: null, why: "sign-in" });
    expect(provider.asked(tokenRequests)).toBe(before + 1);
    expect(await access.signIn.state()).toEqual(signedOut);
    expect(await refreshTokenIn(station)).toBeUndefined();
    expect(await access.signIn.start()).toMatchObject({ kind: "signed-in" });
    expect(await tokenOf(access)).toEqual(expect.any(String));
  });

  test("may stay the same where the provider does not rotate", async () => {
    const station = await counter({ rotates: false });
    await station.access.signIn.start();
    const first = await refreshTokenIn(station);
    await station.access.tokens.renew(await tokenOf(station.access));
    await station.access.tokens.renew(await tokenOf(station.access));
    expect(await refreshTokenIn(station)).toBe(first);
  });
});

describe("a provider", () => {
  test("that has revoked the session is believed once", async () => {
    const station = await counter();
    const { access, provider } = station;
    await access.signIn.start();
    const known = await provider.provider.RefreshToken.find(String(await refreshTokenIn(station)));
    await known?.destroy();
    const token = await tokenOf(access);
    expect(await access.tokens.renew(token)).toMatchObject({ token: null, why: "sign-in" });
    expect(await access.signIn.state()).toEqual(signedOut);
    expect(await refreshTokenIn(station)).toBeUndefined();
  });

  test("that is down takes nothing from the session", async () => {
    const station = await counter();
    const { access, provider } = station;
    await access.signIn.start();
    const kept = await refreshTokenIn(station);
    const token = await tokenOf(access);
    provider.breakDown((request) => request.socket.destroy());
    expect(await access.tokens.renew(token)).toMatchObject({ token: null, why: "unreachable" });
    provider.breakDown((_request, response) => response.writeHead(404).end("maintenance"));
    expect(await access.tokens.current()).toMatchObject({ token: null, why: "unreachable" });
    expect((await access.signIn.state()).state).toBe("ready");
    expect(await refreshTokenIn(station)).toBe(kept);
    provider.breakDown(null);
    expect(await tokenOf(access)).not.toBe(token);
  });

  test("whose token endpoint has moved to another server does not get the refresh token there", async () => {
    const station = await counter();
    const { access, fetch, folder, keyStore, provider } = station;
    await access.signIn.start();
    const bodies: unknown[] = [];
    const lying: StationFetch = async (url, init) => {
      if (init.body !== undefined) bodies.push(init.body);
      const answer = await fetch(url, init);
      if (!url.includes(".well-known")) return answer;
      const moved = {
        ...((await answer.json()) as object),
        token_endpoint: "https://elsewhere.example/t",
      };
      return new Response(JSON.stringify(moved), {
        headers: { "content-type": "application/json" },
      });
    };
    const signIn = operatorsAt(provider.issuer);
    const other = stationAccess({ fetch: lying, folder, keyStore, signIn });
    expect(await other.access.tryToken()).toMatchObject({ kind: "fails", reason: "not-genuine" });
    expect(bodies).toEqual([]);
    expect(await other.access.signIn.state()).toEqual(signedOut);
  });
});

describe("signing out", () => {
  test("revokes at the provider and forgets here, on disk too", async () => {
    const station = await counter();
    const { access, provider, file } = station;
    await access.signIn.start();
    const refreshToken = String(await refreshTokenIn(station));
    const token = await tokenOf(access);
    expect(await access.signIn.end()).toBe("revoked");
    expect(await provider.provider.RefreshToken.find(refreshToken)).toBeUndefined();
    expect(await provider.provider.AccessToken.find(token)).toBeUndefined();
    expect(existsSync(file)).toBe(false);
    expect(await access.signIn.state()).toEqual(signedOut);
    expect(await access.tokens.current()).toMatchObject({ token: null, why: "sign-in" });
    expect(await access.signIn.operator()).toBeNull();
    expect(await access.signIn.end()).toBe("not-offered");
  });

  test("forgets as well where the provider does not revoke", async () => {
    const { access, file } = await counter({ revokes: false });
    await access.signIn.start();
    expect(await access.signIn.end()).toBe("not-offered");
    expect(existsSync(file)).toBe(false);
  });

  test("forgets as well where the provider is not reached", async () => {
    const { access, provider, file } = await counter();
    await access.signIn.start();
    provider.breakDown((request) => request.socket.destroy());
    expect(await access.signIn.end()).toBe("not-reached");
    expect(existsSync(file)).toBe(false);
    expect((await access.tokens.current()).token).toBeNull();
  });

  test("during a renewal leaves nothing of it behind", async () => {
    const answers: Record<string, unknown>[] = [];
    const mayAnswer = Promise.withResolvers<void>();
    const { access, provider, file } = await counter({
      async tokenAnswer(answer) {
        answers.push(answer);
        if (answers.length === 2) await mayAnswer.promise;
        return answer;
      },
    });
    await access.signIn.start();
    const renewing = access.tokens.renew(await tokenOf(access));
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    const ending = access.signIn.end();
    expect(await access.signIn.operator()).toBeNull();
    expect(await access.signIn.state()).toEqual(signedOut);
    mayAnswer.resolve();
    expect(await ending).toBe("revoked");
    expect((await renewing).token).toBeNull();
    expect(existsSync(file)).toBe(false);
    expect((await access.tokens.current()).token).toBeNull();
    const rotated = String(answers[1]?.["refresh_token"]);
    expect(await provider.provider.RefreshToken.find(rotated)).toBeUndefined();
  });

  test("cancels a sign-in that is under way", async () => {
    const { provider, fetch } = await counter();
    const signIn = operatorsAt(provider.issuer);
    const { access } = stationAccess({ fetch, signIn, openBrowser: async () => {} });
    const coming = access.signIn.start();
    await access.signIn.end();
    expect(await coming).toEqual({ kind: "refused", reason: "cancelled" });
  });
});

test("forgetting everything signs out and leaves what is not for signing in", async () => {
  const { access, file, keyStore, provider } = await counter();
  await access.signIn.start();
  await access.secrets.store({ name: "client-secret", value: "a client's secret" });
  const other = openVault(file, keyStore);
  await other.store("station-key", "the key of the outbox");
  await access.secrets.forgetAll();
  expect(provider.asked("POST /token/revocation")).toBe(2);
  expect(await access.signIn.state()).toEqual(signedOut);
  expect((await access.secrets.states())["client-secret"]).toBe("none");
  expect(Object.keys(JSON.parse(readFileSync(file, "utf8")) as object)).toEqual(["station-key"]);
});

test("nothing that is given out holds a token, a code or a name of nobody's business", async () => {
  const station = await counter();
  const { access, urls, browser } = station;
  const told: unknown[] = [await access.signIn.start(), await access.tryToken()];
  const secrets = [await tokenOf(access), String(await refreshTokenIn(station))];
  Object.assign(browser, { onWayBack: (back: string) => back.replace("state=", "state=x") });
  told.push(await access.signIn.start(), await access.signIn.state(), await access.signIn.end());
  const safe = told.map((one) => JSON.stringify(one).replace(/"token":"[^"]*"/, ""));
  for (const secret of [...secrets, String(urls[1]?.searchParams.get("state"))])
    expect(safe.join("")).not.toContain(secret);
});
