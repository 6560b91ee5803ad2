import { createServer } from "node:net";
import { request } from "undici";
import { describe, expect, it } from "vitest";
import { behindProxy, startBankProxy, startRefusingProxy } from "../../../servers/bank-proxy.ts";
import { deafPort } from "../../../servers/listen.ts";
import { opened } from "../../../servers/opened.ts";
import { startAnsweringServer } from "../../../servers/scripted-server.ts";
import { nobody, opening, server, through } from "./opening.ts";

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

const neverAsked = () => Promise.reject(new Error("Asked."));

describe("this PC itself", () => {
  it("is never reached through a proxy, and nobody is asked", async () => {
    const { baseAddress } = await opened(startAnsweringServer(200, "here"));
    const byHand = { proxy: "manual", proxyAddress: "http://127.0.0.1:9" } as const;
    for (const settings of [{}, byHand, { proxy: "none" } as const]) {
      const { fetched } = await opening(settings, { systemProxy: neverAsked });
      expect(await fetched(baseAddress)).toBe("here");
    }
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
