import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import type { KeyStore } from "../../../../main/auth/key-store.ts";
import {
  aesKeyStore,
  counter,
  refreshTokenIn,
  operatorsAt,
  stationAccess,
  tokenOf,
} from "./harness.ts";

const tokenRequests = "POST /oauth/token";
const signedOut = { flow: "operator", state: "needed" };

describe("a session", () => {
  test("outlives a restart, without a browser", async () => {
    const before = await counter();
    await before.access.signIn.start();
    const token = await tokenOf(before.access);
    const operatorId = `${before.provider.issuer} tan`;
    expect(await before.access.tokens.current()).toMatchObject({ token, operatorId });
    await before.access.close();
    expect(readFileSync(before.file, "utf8")).not.toContain(token);
    const { fetch, folder, keyStore, provider } = before;
    const signIn = operatorsAt(provider.issuer);
    const { access } = stationAccess({ fetch, folder, keyStore, signIn });
    const operator = "tan of the counter";
    expect(await access.signIn.state()).toEqual({ flow: "operator", state: "ready", operator });
    expect(await access.signIn.operator()).toEqual({ id: operatorId, name: operator });
    const renewed = await tokenOf(access);
    expect(await access.tokens.current()).toMatchObject({ token: renewed, operatorId });
    expect(renewed).not.toBe(token);
    expect(await provider.provider.AccessToken.find(renewed)).toMatchObject({ accountId: "tan" });
  });

  test("without a key store lasts until the station is closed, and leaves nothing on disk", async () => {
    const before = await counter({}, { keyStore: null });
    await before.access.signIn.start();
    await tokenOf(before.access);
    await before.access.close();
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
    const { access, clocks, onChange } = await counter({
      tokenAnswer: ({ refresh_token: _dropped, ...others }) => others,
    });
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

test("a session counts as a secret that is kept, in whichever flow the settings are", async () => {
  const { access, at } = await counter();
  expect(await access.secrets.any()).toBe(false);
  await access.signIn.start();
  expect(await access.secrets.any()).toBe(true);
  at.settings = { ...at.settings, signIn: { ...at.settings.signIn, flow: "pasted-token" } };
  access.settingsChanged();
  expect(await access.signIn.operator()).toBeNull();
  expect(await access.secrets.any()).toBe(true);
  await access.secrets.forgetAll();
  expect(await access.secrets.any()).toBe(false);
  await access.secrets.store({ name: "client-secret", value: "a client's secret" });
  expect(await access.secrets.any()).toBe(true);
});

describe("a refresh token that rotates", () => {
  test("is sealed before the new access token is handed out", async () => {
    const sealing = { isSlow: false, begun: false, done: Promise.withResolvers<void>() };
    const aes = aesKeyStore();
    const keyStore: KeyStore = {
      ...aes,
      async seal(secret) {
        sealing.begun = sealing.isSlow;
        if (sealing.isSlow) await sealing.done.promise;
        return aes.seal(secret);
      },
    };
    const { access } = await counter({}, { keyStore });
    await access.signIn.start();
    sealing.isSlow = true;
    const handedOut = vi.fn<() => void>();
    const renewing = access.tokens.renew(await tokenOf(access)).then(handedOut);
    await vi.waitFor(() => expect(sealing.begun).toBe(true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(handedOut).not.toHaveBeenCalled();
    sealing.done.resolve();
    await renewing;
    expect(handedOut).toHaveBeenCalled();
  });

  test("takes the place of the one before, each time", async () => {
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
