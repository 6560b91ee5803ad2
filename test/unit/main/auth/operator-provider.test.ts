import { describe, expect, test } from "vitest";
import type { StationFetch } from "../../../../main/auth/conversation.ts";
import { counter, refreshTokenIn, operatorsAt, stationAccess, tokenOf } from "./harness.ts";

const signedOut = { flow: "operator", state: "needed" };

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
