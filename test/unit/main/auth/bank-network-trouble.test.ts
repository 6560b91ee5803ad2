import { expect, onTestFinished, test } from "vitest";
import type { NetworkContext } from "../../../../main/network/open-network.ts";
import type { NetworkSettings } from "../../../../preload/contract/network.ts";
import { behindProxy, startBankProxy, startRefusingProxy } from "../../../servers/bank-proxy.ts";
import { networkOf } from "../../../servers/network.ts";
import { opened } from "../../../servers/opened.ts";
import { clientSecret } from "./client-harness.ts";
import { clientAt, counter, operatorsAt, refreshTokenIn, stationAccess } from "./harness.ts";

const user = { name: "branch-7", password: "the right one" };

/** A bank's network, of which a test says what is wrong. */
function bank(settings: Partial<NetworkSettings>, changes: Partial<NetworkContext> = {}) {
  const network = networkOf({ proxy: "manual", ...settings }, changes);
  onTestFinished(() => network.close());
  return network.fetch;
}

/** A station that signs in as itself behind that network. */
async function branchBehind(fetch: ReturnType<typeof bank>) {
  const signIn = clientAt(`https://${behindProxy}`, { clientId: "station" });
  const { access } = stationAccess({ fetch, signIn });
  await access.secrets.store(clientSecret("a secret of the test"));
  return access;
}

test("a wrong proxy password is tried once a time, and held against nobody's sign-in", async () => {
  const proxy = await opened(startBankProxy({ user }));
  const settings = { proxyAddress: proxy.address, proxyUser: user.name };
  const access = await branchBehind(bank(settings, { proxyPassword: async () => "wrong" }));
  expect(await access.tokens.current()).toMatchObject({ token: null, why: "not-set-up" });
  expect(proxy.asked.filter(({ password }) => password === "wrong")).toHaveLength(1);
  expect(await access.tryToken()).toMatchObject({
    reason: "not-set-up",
    detail: "The proxy did not take the user and the password (407).",
  });
  expect((await access.signIn.state()).state).toBe("ready");
});

test.each([
  { what: "no proxy is named", settings: { proxyAddress: "" }, why: "not-set-up" },
  {
    what: "the further authority is missing",
    settings: { proxy: "none" as const, extraAuthorityFile: "/no/such/authority.pem" },
    why: "not-trusted",
  },
])("where $what, nothing waits by the clock", async ({ settings, why }) => {
  const access = await branchBehind(bank(settings));
  expect(await access.tokens.current()).toMatchObject({ token: null, why });
  expect(await access.tryToken()).toMatchObject({ reason: why });
});

test("a proxy that refuses is waited for", async () => {
  const proxy = await opened(startRefusingProxy(503));
  const access = await branchBehind(bank({ proxyAddress: proxy.address }));
  expect(await access.tokens.current()).toMatchObject({ token: null, why: "unreachable" });
});

test("an operator's session outlives a proxy that wants another password", async () => {
  const before = await counter();
  await before.access.signIn.start();
  await before.access.close();
  const { folder, keyStore, file } = before;
  const refreshToken = await refreshTokenIn(before);
  const proxy = await opened(startBankProxy({ user }));
  const settings = { proxyAddress: proxy.address, proxyUser: user.name };
  const behind = bank(settings, { proxyPassword: async () => "wrong" });
  // A proxy stands before every server but those on this PC, where this provider is.
  const fetch: typeof behind = (url, init) =>
    behind(String(url).replace("127.0.0.1", behindProxy), init);
  const signIn = operatorsAt(before.provider.issuer);
  const { access } = stationAccess({ fetch, folder, keyStore, signIn });
  expect(await access.tokens.current()).toMatchObject({ token: null, why: "not-set-up" });
  expect((await access.signIn.state()).state).toBe("ready");
  expect(await refreshTokenIn({ file, keyStore })).toBe(refreshToken);
  expect(await access.signIn.start()).toMatchObject({ kind: "refused", reason: "not-set-up" });
});
