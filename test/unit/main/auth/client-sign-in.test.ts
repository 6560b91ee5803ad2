import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { basicClient, bodyClient } from "../../../servers/openid-provider.ts";
import { opened } from "../../../servers/opened.ts";
import { startStrictTlsServer } from "../../../servers/strict-server.ts";
import { clientAt, providerOverTls, stationAccess, tokenOf, tlsForTests } from "./harness.ts";
import { answering, branch, clientSecret, handedOut } from "./client-harness.ts";

const forms = [
  { clientAuthentication: "body", client: bodyClient },
  { clientAuthentication: "basic", client: basicClient },
] as const;

describe("client credentials", () => {
  test.each(forms)("with the secret in $clientAuthentication bring a token", async (form) => {
    const { provider, fetch } = await providerOverTls();
    const { clientAuthentication, client } = form;
    const signIn = clientAt(provider.issuer, { clientAuthentication, clientId: client.id });
    const { access } = stationAccess({ fetch, signIn });
    expect(await access.signIn.state()).toEqual({ flow: "client-credentials", state: "needed" });
    await access.secrets.store(clientSecret(client.secret));
    expect(await access.signIn.state()).toEqual({ flow: "client-credentials", state: "ready" });
    const token = await provider.provider.ClientCredentials.find(await tokenOf(access));
    expect(token).toMatchObject({ clientId: client.id });
    expect(await access.signIn.operator()).toBeNull();
  });

  test("as JSON bring a token of Artemis's own", async () => {
    const { identity, fetch } = await tlsForTests();
    const artemis = await opened(startStrictTlsServer(identity));
    const { client, baseAddress } = artemis;
    const signIn = clientAt("", { form: "artemis", clientId: client.id });
    const { access } = stationAccess({ fetch, signIn, baseAddress: `${baseAddress}/` });
    await access.secrets.store(clientSecret(client.secret));
    expect(await tokenOf(access)).toMatch(/^[\w-]{40,}$/);
  });

  test("without a server of their own go to the base address", async () => {
    const { identity, fetch } = await tlsForTests();
    const { client, baseAddress } = await opened(startStrictTlsServer(identity));
    const { access } = stationAccess({
      fetch,
      baseAddress,
      signIn: clientAt("", { clientId: client.id }),
    });
    await access.secrets.store(clientSecret(client.secret));
    expect(await tokenOf(access)).toMatch(/^[\w-]{40,}$/);
  });
});

describe("the life of a token", () => {
  test.each(["oauth", "artemis"] as const)(
    "is read from expires_in as a number or a string, and renewed ahead of its end (%s)",
    async (form) => {
      for (const lifetime of [600, "600", "600.0"]) {
        const { access, clocks, asked } = await answering(
          (count) => handedOut({ access_token: `token-${count}`, expires_in: lifetime }),
          form,
        );
        expect(await tokenOf(access)).toBe("token-1");
        clocks.advance(539_000);
        expect(await tokenOf(access)).toBe("token-1");
        clocks.advance(2000);
        expect(await tokenOf(access)).toBe("token-2");
        expect(asked()).toBe(2);
      }
    },
  );

  test.each([undefined, null, "", "soon", 0, -5, "1e999", {}])(
    "lasts until it is refused where expires_in is %j",
    async (lifetime) => {
      const { access, clocks, asked } = await answering((count) =>
        handedOut({ access_token: `token-${count}`, expires_in: lifetime, refresh_token: null }),
      );
      expect(await tokenOf(access)).toBe("token-1");
      clocks.advance(30 * 24 * 3_600_000);
      expect(await tokenOf(access)).toBe("token-1");
      expect(asked()).toBe(1);
      expect(await access.tokens.renew("token-1")).toMatchObject({ token: "token-2" });
    },
  );

  test("is asked about once, however many callers want it", async () => {
    const { access, provider, clocks } = await branch();
    const first = await Promise.all(Array.from({ length: 200 }, () => access.tokens.current()));
    expect(new Set(first.map(({ token }) => token)).size).toBe(1);
    expect(provider.asked("POST /oauth/token")).toBe(1);
    clocks.advance(3_599_000);
    const second = await Promise.all(Array.from({ length: 200 }, () => access.tokens.current()));
    expect(new Set(second.map(({ token }) => token)).size).toBe(1);
    expect(second[0]?.token).not.toBe(first[0]?.token);
    expect(provider.asked("POST /oauth/token")).toBe(2);
    const refused = String(second[0]?.token);
    await Promise.all(Array.from({ length: 200 }, () => access.tokens.renew(refused)));
    expect(provider.asked("POST /oauth/token")).toBe(3);
  });

  test("is in memory only", async () => {
    const { access, file } = await branch();
    const token = await tokenOf(access);
    const kept = readFileSync(file, "utf8");
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(bodyClient.secret);
    expect(Object.keys(JSON.parse(kept) as object)).toEqual(["client-secret"]);
  });
});
