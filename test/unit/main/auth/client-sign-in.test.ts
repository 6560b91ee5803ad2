import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import type { Secret } from "../../../../preload/contract/secrets.ts";
import { listen } from "../../../servers/listen.ts";
import { basicClient, bodyClient } from "../../../servers/openid-provider.ts";
import { opened } from "../../../servers/opened.ts";
import { startScriptedServer, answerText } from "../../../servers/scripted-server.ts";
import { startStrictTlsServer } from "../../../servers/strict-server.ts";
import { clientAt, providerOverTls, stationAccess, tokenOf, trusted } from "./harness.ts";

const clientSecret = (value: string): Secret => ({ name: "client-secret", value });

const forms = [
  { clientAuthentication: "body", client: bodyClient },
  { clientAuthentication: "basic", client: basicClient },
] as const;

/** A station that signs in as itself at a real provider, with its secret typed in. */
async function branch(options: Parameters<typeof providerOverTls>[0] = {}) {
  const { provider, fetch } = await providerOverTls(options);
  const signIn = clientAt(provider.issuer, { clientId: bodyClient.id });
  const station = stationAccess({ fetch, signIn });
  await station.access.secrets.store(clientSecret(bodyClient.secret));
  return { provider, fetch, ...station };
}

/** A token server of the test's own, and a station that asks it. */
async function answering(answer: (count: number) => string, form: "oauth" | "artemis" = "oauth") {
  let count = 0;
  const server = await opened(
    startScriptedServer(async (connection) => {
      await connection.readRequest();
      count += 1;
      await connection.send(answer(count));
      connection.end();
    }),
  );
  const { baseAddress } = server;
  const signIn = clientAt("", { form, clientId: "station" });
  const station = stationAccess({ baseAddress, signIn });
  await station.access.secrets.store(clientSecret("a secret of the test"));
  return { ...station, asked: () => count };
}

const json = { "Content-Type": "application/json" };
const handedOut = (fields: object) =>
  answerText(200, JSON.stringify({ token_type: "Bearer", ...fields }), json);

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
    const { identity, fetch } = await trusted();
    const artemis = await opened(startStrictTlsServer(identity));
    const { client, baseAddress } = artemis;
    const signIn = clientAt("", { form: "artemis", clientId: client.id });
    const { access } = stationAccess({ fetch, signIn, baseAddress: `${baseAddress}/` });
    await access.secrets.store(clientSecret(client.secret));
    expect(await tokenOf(access)).toMatch(/^[\w-]{40,}$/);
  });

  test("without a server of their own go to the base address", async () => {
    const { identity, fetch } = await trusted();
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

describe("a refusal", () => {
  test("needs a person, and is not asked about again by itself", async () => {
    const { access, provider, onChange } = await branch();
    await access.secrets.store(clientSecret("a wrong secret"));
    onChange.mockClear();
    const refused = { token: null, why: "sign-in" };
    for (let turn = 0; turn < 5; turn += 1)
      expect(await access.tokens.current()).toMatchObject(refused);
    expect(await access.tokens.renew("any")).toMatchObject(refused);
    expect(provider.asked("POST /oauth/token")).toBe(1);
    expect((await access.signIn.state()).state).toBe("needed");
    expect(onChange).toHaveBeenCalledOnce();
    // A person asks.
    expect(await access.tryToken()).toMatchObject({ kind: "fails", reason: "denied" });
    expect(provider.asked("POST /oauth/token")).toBe(2);
    // A person helps.
    await access.secrets.store(clientSecret(bodyClient.secret));
    expect((await access.signIn.state()).state).toBe("ready");
    expect(await access.tryToken()).toMatchObject({ kind: "works" });
  });

  test.each([
    { status: 400, body: { error: "invalid_client" }, reason: "denied" },
    { status: 400, body: { error: "invalid_grant" }, reason: "denied" },
    { status: 403, body: { error: "access_denied" }, reason: "denied" },
    { status: 401, body: {}, reason: "denied" },
    { status: 404, body: {}, reason: "bad-answer" },
    { status: 422, body: "no", reason: "bad-answer" },
  ])("is $status $body", async ({ status, body, reason }) => {
    const { access, asked } = await answering(() => answerText(status, JSON.stringify(body), json));
    expect(await access.tryToken()).toMatchObject({ kind: "fails", reason });
    expect(await access.tokens.current()).toMatchObject({ token: null, why: "sign-in" });
    expect(asked()).toBe(1);
  });
});

describe("a server that is away", () => {
  test("makes the courier wait ever longer, and is asked again", async () => {
    const { access, provider, clocks } = await branch();
    provider.breakDown((request) => request.socket.destroy());
    const waits: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const found = await access.tokens.current();
      expect(found).toMatchObject({ token: null, why: "unreachable" });
      if (found.token === null) waits.push((found.notBefore ?? 0) - clocks.now());
    }
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect(waits[0]).toBeGreaterThanOrEqual(2000);
    expect((await access.signIn.state()).state).toBe("ready");
    provider.breakDown(null);
    expect(await tokenOf(access)).toEqual(expect.any(String));
  });

  test("takes nothing from a token that is still good", async () => {
    const { access, provider, clocks } = await branch();
    const token = await tokenOf(access);
    provider.breakDown((_request, response) => response.writeHead(503).end());
    clocks.advance(3_550_000);
    expect(await tokenOf(access)).toBe(token);
    clocks.advance(60_000);
    expect(await access.tokens.current()).toMatchObject({ token: null, why: "unreachable" });
  });

  test.each<{ what: string; answer: string }>([
    { what: "a fault", answer: answerText(500, "{}", json) },
    { what: "a rush", answer: answerText(429, "{}", json) },
    { what: "a redirect", answer: answerText(302, "", { Location: "http://127.0.0.1:9/" }) },
    { what: "a web page", answer: answerText(200, "<html>", { "Content-Type": "text/html" }) },
    { what: "no JSON", answer: answerText(200, "{", json) },
    { what: "no token", answer: answerText(200, "{}", json) },
    { what: "a token with a line break", answer: handedOut({ access_token: "one\ntwo" }) },
    { what: "a flood", answer: answerText(200, `"${"x".repeat(3_000_000)}"`, json) },
  ])("may answer with $what; that is nobody's sign-in that is needed", async ({ answer }) => {
    for (const form of ["oauth", "artemis"] as const) {
      const { access } = await answering(() => answer, form);
      expect(await access.tokens.current()).toMatchObject({ token: null, why: "unreachable" });
    }
  });

  test("may say when to come back", async () => {
    const { access, clocks } = await answering(() => answerText(503, "", { "Retry-After": "120" }));
    const found = await access.tokens.current();
    expect(found).toMatchObject({ why: "unreachable", notBefore: clocks.now() + 120_000 });
  });

  test("may never answer", async () => {
    const silent = await opened(
      startScriptedServer(async ({ readRequest }) => void (await readRequest())),
    );
    const { access } = stationAccess({
      signIn: clientAt(silent.baseAddress, { clientId: "station" }),
      timeOuts: { question: 200 },
    });
    await access.secrets.store(clientSecret("a secret of the test"));
    expect(await access.tryToken()).toMatchObject({ kind: "fails", reason: "unreachable" });
  });

  test("is no obstacle to closing", async () => {
    const arrived = Promise.withResolvers<void>();
    const silent = await opened(
      startScriptedServer(async ({ readRequest }) => {
        await readRequest();
        arrived.resolve();
      }),
    );
    const signIn = clientAt(silent.baseAddress, { clientId: "station" });
    const { access } = stationAccess({ signIn });
    await access.secrets.store(clientSecret("a secret of the test"));
    const asking = access.tokens.current();
    await arrived.promise;
    access.close();
    expect((await asking).token).toBeNull();
  });
});

test("a certificate that is not trusted is neither waited for nor a matter of signing in", async () => {
  const { provider } = await providerOverTls();
  const { access } = stationAccess({
    signIn: clientAt(provider.issuer, { clientId: bodyClient.id }),
  });
  await access.secrets.store(clientSecret(bodyClient.secret));
  expect(await access.tokens.current()).toMatchObject({ token: null, why: "not-trusted" });
  expect(await access.tryToken()).toMatchObject({ kind: "fails", reason: "not-trusted" });
  expect(provider.requests).toEqual([]);
});

describe("another address in the settings", () => {
  async function spy() {
    const got: string[] = [];
    const listener: RequestListener = (request, response) => {
      request.on("data", (chunk: Buffer) => got.push(chunk.toString()));
      request.on("end", () => response.writeHead(400).end());
    };
    const server = createServer(listener);
    const port = await listen(server);
    const close = () => new Promise((resolve) => server.close(resolve));
    return {
      ...(await opened(Promise.resolve({ close }))),
      got,
      address: `http://127.0.0.1:${port}`,
    };
  }

  test.each(["token server", "Artemis"])(
    "of the %s never gets the secret nor the token",
    async (which) => {
      const { access, at, provider } = await branch();
      const token = await tokenOf(access);
      const { got, address } = await spy();
      const before = at.settings;
      at.settings =
        which === "Artemis"
          ? { ...before, baseAddress: address }
          : {
              ...before,
              signIn: { ...before.signIn, ...clientAt(address, { clientId: bodyClient.id }) },
            };
      access.settingsChanged();
      expect(await access.tokens.current()).toEqual({
        endpoint: at.settings,
        token: null,
        why: "sign-in",
      });
      expect(await access.tokens.renew(token)).toMatchObject({ token: null });
      expect((await access.secrets.states())["client-secret"]).toBe("other-server");
      expect(got).toEqual([]);
      at.settings = before;
      expect((await access.secrets.states())["client-secret"]).toBe("key-store");
      expect(await tokenOf(access)).not.toBe(token);
      expect(provider.asked("POST /oauth/token")).toBe(2);
    },
  );

  test("that comes while a token is being fetched gets none of it", async () => {
    const { access, at } = await branch();
    const before = at.settings;
    const asking = access.tokens.current();
    at.settings = { ...before, baseAddress: "https://elsewhere.example" };
    const late = await access.tokens.current();
    expect(late).toMatchObject({ endpoint: at.settings, token: null });
    const early = await asking;
    expect(early.endpoint).toBe(before);
  });
});

test("nothing that is given out holds the secret, whatever the server says", async () => {
  const secret = "a-secret-that-nobody-sees";
  const echo = { error: secret, error_description: secret, error_uri: secret };
  const { access } = await answering(() => answerText(400, JSON.stringify(echo), json));
  await access.secrets.store(clientSecret(secret));
  const told = [
    await access.tryToken(),
    await access.tokens.current(),
    await access.signIn.state(),
    await access.secrets.states(),
  ];
  expect(JSON.stringify(told)).not.toContain(secret);
});
