import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { startBankProxy, startRefusingProxy } from "../../../servers/bank-proxy.ts";
import { deafPort } from "../../../servers/listen.ts";
import { opened } from "../../../servers/opened.ts";
import { startScriptedServer } from "../../../servers/scripted-server.ts";
import { held, later, send, user } from "./sending.ts";

describe("a proxy that does not let the station through", () => {
  it("holds everything as not set up when it wants a user: trying on would lock the account", async () => {
    const proxy = await opened(startBankProxy({ user }));
    expect(await send({ proxyAddress: proxy.address })).toEqual(held("not-set-up"));
    const wrong = { proxyPassword: async () => "wrong" };
    const settings = { proxyAddress: proxy.address, proxyUser: user.name };
    expect(await send(settings, wrong)).toEqual(held("not-set-up"));
    expect(proxy.sent()).toBe(2);
  });

  it.for([403, 500, 502, 503, 504, 404])(
    "waits as unreachable when it answers %i",
    async (status) => {
      const proxy = await opened(startRefusingProxy(status));
      expect(await send({ proxyAddress: proxy.address })).toEqual(later("unreachable"));
    },
  );

  it("waits as unreachable when nothing listens there, or it has no such name", async () => {
    const port = await deafPort(createServer());
    const proxyAddress = `http://127.0.0.1:${port}`;
    expect(await send({ proxyAddress })).toEqual(later("unreachable"));
    expect(await send({ proxyAddress: "http://proxy.invalid:8080" })).toEqual(later("unreachable"));
  });

  it("waits as timed out when it never answers", async () => {
    const silent = await opened(startScriptedServer(() => new Promise(() => undefined)));
    const settings = { proxyAddress: `http://127.0.0.1:${silent.port}` };
    const timeOuts = { connect: 300, headers: 500, body: 500 };
    expect(await send(settings, { timeOuts })).toEqual(later("timed-out"));
  });

  it.for(["garbage\r\n\r\n", `HTTP/1.1 200 OK\r\nX: ${"y".repeat(40_000)}\r\n\r\n`, ""])(
    "waits when what it answers is no HTTP (%#)",
    async (text) => {
      const odd = await opened(
        startScriptedServer(async (connection) => {
          await connection.readHead();
          await connection.send(text);
          connection.end();
        }),
      );
      const settings = { proxyAddress: `http://127.0.0.1:${odd.port}` };
      expect(await send(settings)).toEqual(later("unreachable"));
    },
  );

  it("holds everything as not set up when a proxy is wanted and none is named", async () => {
    expect(await send({ proxyAddress: "" })).toEqual(held("not-set-up"));
  });
});
