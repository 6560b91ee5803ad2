import { createServer as createHttpServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { behindProxy, startRefusingProxy } from "../../../servers/bank-proxy.ts";
import { listen } from "../../../servers/listen.ts";
import { opened } from "../../../servers/opened.ts";
import { opening } from "./opening.ts";

describe("the proxy's password", () => {
  const secrets = { proxyPassword: async () => "pass-word-0123456789" };

  it("goes to no proxy without a user's name, and to no server", async () => {
    const proxy = await opened(startRefusingProxy(407, { "Proxy-Authenticate": "Basic" }));
    const { fetched } = await opening({ proxy: "manual", proxyAddress: proxy.address }, secrets);
    expect(await fetched(`https://${behindProxy}`)).toBe(
      "The proxy wants a user and a password (407).",
    );
    expect(proxy.heads[0]).not.toHaveProperty("proxy-authorization");
    const heads: unknown[] = [];
    const plain = createHttpServer((message, answer) => {
      heads.push(message.headers);
      answer.end();
    });
    const port = await listen(plain);
    onTestFinished(() => void plain.close());
    const named = await opening({ proxyUser: "branch-7" }, secrets);
    await named.fetched(`http://127.0.0.1:${port}`);
    expect(heads).toHaveLength(1);
    expect(heads[0]).not.toHaveProperty("proxy-authorization");
  });

  it("goes to a proxy that the system names only where it was typed for that one", async () => {
    const proxy = await opened(startRefusingProxy(407, { "Proxy-Authenticate": "Basic" }));
    const systemProxy = async () => `PROXY ${new URL(proxy.address).host}`;
    const settings = { proxy: "system", proxyUser: "u" } as const;
    const stranger = await opening(settings, {
      ...secrets,
      systemProxy,
      passwordFor: async () => ["http://proxy.bank.example:3128"],
    });
    expect(await stranger.fetched(`https://${behindProxy}`)).toContain("wants a user");
    expect(proxy.heads[0]).not.toHaveProperty("proxy-authorization");
    const known = async () => [proxy.address];
    const own = await opening(settings, { ...secrets, systemProxy, passwordFor: known });
    expect(await own.fetched(`https://${behindProxy}`)).toContain("did not take");
    expect(proxy.heads[1]).toHaveProperty("proxy-authorization");
  });

  it("is in none of the words about its refusal", async () => {
    const proxy = await opened(startRefusingProxy(407, { "Proxy-Authenticate": "Basic" }));
    const settings = { proxy: "manual", proxyAddress: proxy.address, proxyUser: "u" } as const;
    const { fetched } = await opening(settings, secrets);
    expect(await fetched(`https://${behindProxy}`)).toBe(
      "The proxy did not take the user and the password (407).",
    );
    expect(proxy.heads[0]).toMatchObject({
      "proxy-authorization": `Basic ${btoa("u:pass-word-0123456789")}`,
    });
  });

  it.for([
    [["Negotiate", "NTLM"], "takes only Negotiate, NTLM"],
    [['Digest realm="a, Basic b", qop="auth", algorithm=MD5'], "takes only Digest"],
    [['NTLM TlRMTVNTUA==, Basic realm="x"'], "wants a user"],
    [["BASIC realm=x"], "wants a user"],
    [[], "wants a user"],
    [["=,;, \u00ff"], "wants a user"],
  ] as const)("is not what a proxy takes that offers %j", async ([offers, words]) => {
    const proxy = await opened(startRefusingProxy(407, { "Proxy-Authenticate": [...offers] }));
    const { fetched } = await opening({ proxy: "manual", proxyAddress: proxy.address });
    expect(await fetched(`https://${behindProxy}`)).toContain(words);
  });
});
