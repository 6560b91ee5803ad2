import { createServer } from "node:http";
import { describe, expect, test, vi } from "vitest";
import { listen } from "../../../servers/listen.ts";
import { startOpenIdProvider } from "../../../servers/openid-provider.ts";
import { opened } from "../../../servers/opened.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";
import { counter, operatorsAt, stationAccess, tlsForTests } from "./harness.ts";

const signedIn = { kind: "signed-in", operator: "tan of the counter", subject: "tan" };
const refused = (reason: string) => expect.objectContaining({ kind: "refused", reason });

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
    const { fetch } = await tlsForTests();
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
