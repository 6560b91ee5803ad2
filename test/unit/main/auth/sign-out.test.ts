import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { openVault } from "../../../../main/auth/vault.ts";
import { counter, refreshTokenIn, operatorsAt, stationAccess, tokenOf } from "./harness.ts";

const signedOut = { flow: "operator", state: "needed" };

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

describe("a session whose place another one takes", () => {
  test("is revoked, when somebody else signs in", async () => {
    const station = await counter();
    const { access, provider, browser } = station;
    await access.signIn.start();
    const refreshToken = String(await refreshTokenIn(station));
    const token = await tokenOf(access);
    browser.login = "lim";
    await access.signIn.start({ only: null });
    await vi.waitFor(async () => {
      expect(await provider.provider.RefreshToken.find(refreshToken)).toBeUndefined();
      expect(await provider.provider.AccessToken.find(token)).toBeUndefined();
    });
    const next = String(await refreshTokenIn(station));
    expect(await provider.provider.RefreshToken.find(next)).toMatchObject({ accountId: "lim" });
  });
});

test("forgetting everything signs out and leaves what is not for signing in", async () => {
  const { access, file, keyStore, provider } = await counter();
  await access.signIn.start();
  await access.secrets.store({ name: "client-secret", value: "a client's secret" });
  const other = openVault(file, keyStore);
  const kept = ["administrator", "operators", "policy", "station-key"] as const;
  for (const name of kept) await other.store(name, `not for signing in: ${name}`);
  await access.secrets.forgetAll();
  expect(provider.asked("POST /token/revocation")).toBe(2);
  expect(await access.signIn.state()).toEqual(signedOut);
  expect((await access.secrets.states())["client-secret"]).toBe("none");
  expect(Object.keys(JSON.parse(readFileSync(file, "utf8")) as object)).toEqual(kept);
});

test("nothing that is given out holds a token, a code or a name of nobody's business", async () => {
  const station = await counter();
  const { access, urls, browser } = station;
  const told: unknown[] = [await access.signIn.start(), await access.tryToken()];
  const secrets = [await tokenOf(access), String(await refreshTokenIn(station))];
  Object.assign(browser, { onWayBack: (back: string) => back.replace("iss=", "iss=x") });
  told.push(await access.signIn.start(), await access.signIn.state(), await access.signIn.end());
  const safe = told.map((one) => JSON.stringify(one).replace(/"token":"[^"]*"/, ""));
  for (const secret of [...secrets, String(urls[1]?.searchParams.get("state"))])
    expect(safe.join("")).not.toContain(secret);
});
