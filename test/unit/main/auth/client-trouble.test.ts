import { describe, expect, test } from "vitest";
import { bodyClient } from "../../../servers/openid-provider.ts";
import { opened } from "../../../servers/opened.ts";
import { startScriptedServer, answerText } from "../../../servers/scripted-server.ts";
import { clientAt, providerOverTls, stationAccess, tokenOf } from "./harness.ts";
import { answering, branch, clientSecret, handedOut, json } from "./client-harness.ts";

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
    await access.close();
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
