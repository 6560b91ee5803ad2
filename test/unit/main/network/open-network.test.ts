import { rm, writeFile } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { request } from "undici";
import { errorCode } from "../../../../main/artemis/transport-failure.ts";
import { networkFailureIn } from "../../../../main/network/network-failure.ts";
import type { NetworkContext } from "../../../../main/network/open-network.ts";
import type { NetworkSettings } from "../../../../preload/contract/network.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { behindProxy, startBankProxy, startRefusingProxy } from "../../../servers/bank-proxy.ts";
import { fileOf } from "../../../servers/file-of.ts";
import { deafPort, listen } from "../../../servers/listen.ts";
import { networkOf } from "../../../servers/network.ts";
import { opened } from "../../../servers/opened.ts";
import { startAnsweringServer } from "../../../servers/scripted-server.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";

const authority = await createTestAuthority();
const identity = await authority.issue({ name: behindProxy });

/** A server behind the proxies that says who showed it a certificate. */
async function server() {
  const secure = createSecureServer(
    { ...identity, requestCert: true, rejectUnauthorized: false, ca: authority.certificate },
    (message, answer) => {
      const { socket } = message;
      const shown = "getPeerCertificate" in socket ? JSON.stringify(certificateOn(socket)) : "";
      answer.setHeader("Content-Type", "application/json");
      answer.end(shown);
    },
  );
  const port = await listen(secure);
  onTestFinished(() => {
    secure.closeAllConnections();
    secure.close();
  });
  return `https://${behindProxy}:${port}`;
}

function certificateOn(socket: object): string {
  if (!("getPeerCertificate" in socket) || typeof socket.getPeerCertificate !== "function")
    return "";
  return String(socket.getPeerCertificate().subject?.CN ?? "nobody");
}

async function opening(settings: Partial<NetworkSettings>, changes: Partial<NetworkContext> = {}) {
  const now: NetworkSettings = {
    ...defaultSettings.network,
    extraAuthorityFile: await fileOf(authority.certificate),
    ...settings,
  };
  const network = networkOf(() => ({ ...now }), changes);
  onTestFinished(() => network.close());
  const fetched = async (url: string) => {
    try {
      return await (await network.fetch(url)).text();
    } catch (error) {
      return networkFailureIn(error)?.message ?? errorCode(error);
    }
  };
  return { network, now, fetched };
}

const through = (port: number) => `PROXY 127.0.0.1:${port}`;
const nobody = '"nobody"';

describe("the way out follows the system", () => {
  it("through the proxy that it names, asked by origin alone", async () => {
    const proxy = await opened(startBankProxy());
    const origin = await server();
    const asked: string[] = [];
    const { fetched } = await opening(
      {},
      {
        systemProxy: async (address) => {
          asked.push(address);
          return through(proxy.port);
        },
      },
    );
    expect(await fetched(`${origin}/secret/path?token=1`)).toBe(nobody);
    expect(asked).toEqual([origin]);
  });

  it("to the next entry when a proxy is not reached, which then comes last for a while", async () => {
    const deaf = await deafPort(createServer());
    const proxy = await opened(startBankProxy());
    let time = 0;
    const { network, fetched } = await opening(
      {},
      {
        systemProxy: async () => `${through(deaf)}; ${through(proxy.port)}`,
        now: () => time,
      },
    );
    const origin = await server();
    const order = async () =>
      (await network.waysTo(origin)).ways.map((way) => way.kind === "proxy" && way.proxy.port);
    expect(await order()).toEqual([deaf, proxy.port]);
    expect(await fetched(origin)).toBe(nobody);
    expect(await order()).toEqual([proxy.port, deaf]);
    time = 5 * 60_000 + 1;
    expect(await order()).toEqual([deaf, proxy.port]);
    time = 0;
    expect(await order()).toEqual([proxy.port, deaf]);
    await network.networkChanged();
    expect(await order()).toEqual([deaf, proxy.port]);
  });

  it("and takes no other way when a proxy has said no", async () => {
    const strict = await opened(startRefusingProxy(403));
    const proxy = await opened(startBankProxy());
    const systemProxy = async () => `${through(strict.port)}; ${through(proxy.port)}; DIRECT`;
    const { fetched } = await opening({}, { systemProxy });
    expect(await fetched(await server())).toContain("(it answered 403)");
    expect(proxy.asked).toEqual([]);
  });

  it.for([
    ["SOCKS5 s.bank:1080", "of the kind SOCKS5, which the station cannot use"],
    ["", "named no way out"],
  ] as const)("and says so when it answers %j", async ([list, words]) => {
    const { fetched } = await opening({}, { systemProxy: async () => list });
    expect(await fetched(`https://${behindProxy}`)).toContain(words);
  });

  it("passes over what the station cannot use", async () => {
    const proxy = await opened(startBankProxy());
    const systemProxy = async () => `SOCKS5 s.bank:1080; ${through(proxy.port)}`;
    const { fetched } = await opening({}, { systemProxy });
    expect(await fetched(await server())).toBe(nobody);
  });
});

describe("this PC itself", () => {
  it("is never reached through a proxy, and nobody is asked", async () => {
    const { baseAddress } = await opened(startAnsweringServer(200, "here"));
    const systemProxy = () => Promise.reject(new Error("Asked."));
    const byHand = { proxy: "manual", proxyAddress: "http://127.0.0.1:9" } as const;
    for (const settings of [{}, byHand, { proxy: "none" } as const]) {
      const { fetched } = await opening(settings, { systemProxy });
      expect(await fetched(baseAddress)).toBe("here");
    }
  });
});

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

describe("the way out follows the settings as they change", () => {
  it("to another proxy, to another password, and to none", async () => {
    const user = { name: "u", password: "second" };
    const first = await opened(startBankProxy());
    const second = await opened(startBankProxy({ user }));
    let password = "first";
    const { now, fetched } = await opening(
      { proxy: "manual", proxyAddress: first.address, proxyUser: "u" },
      { proxyPassword: async () => password },
    );
    const origin = await server();
    expect(await fetched(origin)).toBe(nobody);
    now.proxyAddress = second.address;
    expect(await fetched(origin)).toContain("did not take");
    password = "second";
    expect(await fetched(origin)).toBe(nobody);
    now.proxy = "none";
    expect(await fetched(origin)).toContain("ENOTFOUND");
    expect([first.asked.length, second.asked.length]).toEqual([1, 2]);
  });

  it("to another authority in the same file, and to nothing at all when the file is gone or garbled", async () => {
    const other = await createTestAuthority();
    const proxy = await opened(startBankProxy());
    const { now, fetched } = await opening({ proxy: "manual", proxyAddress: proxy.address });
    const origin = await server();
    const file = now.extraAuthorityFile;
    expect(await fetched(origin)).toBe(nobody);
    await writeFile(file, `${other.certificate}\n# another one\n`);
    expect(await fetched(origin)).toContain("SIGNATURE");
    await writeFile(file, `Two of them:\n${identity.cert}\n${authority.certificate}`);
    expect(await fetched(origin)).toBe(nobody);
    await writeFile(file, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    expect(await fetched(origin)).toContain("holds a damaged certificate");
    await writeFile(file, authority.certificate.slice(0, -10));
    expect(await fetched(origin)).toContain("holds no certificates");
    await writeFile(file, "x".repeat(1_000_001));
    expect(await fetched(origin)).toContain("is larger than 1 MB");
    await rm(file);
    expect(await fetched(origin)).toContain("cannot be read (ENOENT)");
    now.extraAuthorityFile = "/";
    expect(await fetched(origin)).toContain("is no file");
  });

  it("to another client certificate, which the proxy never sees", async () => {
    const mine = await authority.issue({ name: "counter-1" });
    const proxy = await opened(startBankProxy());
    let shown: { cert: string; key: string } | null = null;
    const { fetched } = await opening(
      { proxy: "manual", proxyAddress: proxy.address },
      { clientCertificate: async () => shown },
    );
    const origin = await server();
    expect(await fetched(origin)).toBe(nobody);
    shown = mine;
    expect(await fetched(origin)).toBe('"counter-1"');
    shown = { ...mine, key: "garbled" };
    expect(await fetched(origin)).toBe("The client certificate that is kept cannot be used.");
  });
});

describe("fetch", () => {
  it("follows no redirect and leaves this PC by https only", async () => {
    const there = { Location: "http://127.0.0.1:9/" };
    const { baseAddress } = await opened(startAnsweringServer(302, "", there));
    const { network } = await opening({});
    expect((await network.fetch(baseAddress)).status).toBe(302);
    await expect(network.fetch("http://192.0.2.1/")).rejects.toThrow();
    await expect(request("http://192.0.2.1/", { dispatcher: network.dispatcher })).rejects.toThrow(
      "Only https",
    );
  });

  it("breaks off an answer without end", async () => {
    const { baseAddress } = await opened(startAnsweringServer(200, "x".repeat(2_000_001)));
    const { network } = await opening({});
    const answer = await network.fetch(baseAddress);
    await expect(answer.text()).rejects.toThrow();
  });

  it("ends with the caller's signal, and with the network", async () => {
    const { network } = await opening({});
    const { baseAddress } = await opened(startAnsweringServer(200));
    await expect(network.fetch(baseAddress, { signal: AbortSignal.abort() })).rejects.toThrow();
    await network.close();
    await expect(network.fetch(baseAddress)).rejects.toThrow();
  });
});
