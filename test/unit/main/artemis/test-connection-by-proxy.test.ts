import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { testConnection } from "../../../../main/artemis/test-connection.ts";
import { ConnectionReport } from "../../../../preload/contract/connection-report.ts";
import type { NetworkSettings } from "../../../../preload/contract/network.ts";
import { behindProxy, startBankProxy, startRefusingProxy } from "../../../servers/bank-proxy.ts";
import { fileOf } from "../../../servers/file-of.ts";
import { deafPort } from "../../../servers/listen.ts";
import { networkOf } from "../../../servers/network.ts";
import { opened } from "../../../servers/opened.ts";
import { outcomesOf } from "../../../servers/outcomes-of.ts";
import { startStrictTlsServer } from "../../../servers/strict-server.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";

const authority = await createTestAuthority();
const identity = await authority.issue({ name: behindProxy });
const password = "pass-word-0123456789";

async function strictServer() {
  const server = await opened(startStrictTlsServer(identity));
  const { port } = new URL(server.baseAddress);
  return { ...server, baseAddress: `https://${behindProxy}:${port}` };
}

async function walk(
  settings: Partial<NetworkSettings>,
  server: { baseAddress: string; domainId?: string; token?: string } = {
    baseAddress: `https://${behindProxy}`,
  },
  system = "DIRECT",
) {
  const extraAuthorityFile = await fileOf(authority.certificate);
  const network = networkOf(
    { extraAuthorityFile, ...settings },
    { systemProxy: async () => system, proxyPassword: async () => password },
  );
  onTestFinished(() => network.close());
  const { baseAddress, domainId = "6603", token = "a-token-0123456789" } = server;
  const report = await testConnection({
    endpoint: { baseAddress, domainId },
    tryToken: async () => ({ outcome: "works", token }),
    network,
    userAgent: "Branchscan/0.0.0-test",
  });
  const text = JSON.stringify(ConnectionReport.parse(report));
  expect(text).not.toContain(token);
  expect(text).not.toContain(password);
  const detail = Object.fromEntries(report.steps.map((step) => [step.step, step.detail ?? ""]));
  return { found: outcomesOf(report), detail };
}

describe("the connection test through a proxy", () => {
  it("walks through the proxy to the server's own word, and says whose word it takes", async () => {
    const proxy = await opened(startBankProxy({ user: { name: "u", password } }));
    const server = await strictServer();
    const token = server.issueToken();
    const settings = { proxy: "manual", proxyAddress: proxy.address, proxyUser: "u" } as const;
    const { found, detail } = await walk(settings, { ...server, token });
    expect(found).toBe("settings name proxy reach trust sign-in token domain");
    expect(detail).toMatchObject({
      name: "The proxy 127.0.0.1: 127.0.0.1",
      proxy: `${proxy.address}, as set here`,
      reach: "Through the proxy.",
      trust: expect.stringMatching(
        /^TLSv1\.3, certificate by Branchscan test authority \(added on this PC\)$/,
      ),
    });
  });

  it("goes on to the system's next proxy as a document would", async () => {
    const deaf = await deafPort(createServer());
    const proxy = await opened(startBankProxy());
    const server = await strictServer();
    const list = `PROXY nowhere.invalid:1; PROXY 127.0.0.1:${deaf}; PROXY 127.0.0.1:${proxy.port}`;
    const { found, detail } = await walk({}, { ...server, token: server.issueToken() }, list);
    expect(found).toBe("settings name proxy reach trust sign-in token domain");
    expect(detail["proxy"]).toBe(`${proxy.address}, as the system says`);
  });

  it("ends at the name when the proxy has none, and says that it is the proxy's", async () => {
    const settings = { proxy: "manual", proxyAddress: "http://proxy.invalid:8080" } as const;
    const { found, detail } = await walk(settings);
    expect(found).toBe("settings, name fails");
    expect(detail["name"]).toContain("The proxy http://proxy.invalid:8080");
  });

  it("ends at the proxy when nothing listens there", async () => {
    const proxyAddress = `http://127.0.0.1:${await deafPort(createServer())}`;
    const { found, detail } = await walk({ proxy: "manual", proxyAddress });
    expect(found).toBe("settings name, proxy fails");
    expect(detail["proxy"]).toContain("was not reached (ECONNREFUSED)");
  });

  it.for([
    [407, "did not take the user and the password (407)"],
    [403, "does not let the station through to this server (it answered 403)"],
  ] as const)("ends at the proxy when that answers %i", async ([status, words]) => {
    const headers = { "Proxy-Authenticate": 'Basic realm="bank"' };
    const proxy = await opened(startRefusingProxy(status, headers));
    const settings = { proxy: "manual", proxyAddress: proxy.address, proxyUser: "u" } as const;
    const { found, detail } = await walk(settings);
    expect(found).toBe("settings name, proxy fails");
    expect(detail["proxy"]).toContain(words);
  });

  it("ends at the reach when the proxy works and does not reach the server", async () => {
    const proxy = await opened(startRefusingProxy(502));
    const { found, detail } = await walk({ proxy: "manual", proxyAddress: proxy.address });
    expect(found).toBe("settings name proxy, reach fails");
    expect(detail["reach"]).toContain("(it answered 502)");
  });

  it("ends at the proxy when none is named, or the system names none that can be used", async () => {
    expect((await walk({ proxy: "manual", proxyAddress: "" })).found).toBe("settings, proxy fails");
    const { found, detail } = await walk({}, undefined, "SOCKS5 s.bank:1080");
    expect(found).toBe("settings, proxy fails");
    expect(detail["proxy"]).toContain("SOCKS5");
  });

  it("ends at the trust when nobody vouches for the server behind the proxy", async () => {
    const proxy = await opened(startBankProxy());
    const settings = { proxy: "manual", proxyAddress: proxy.address, extraAuthorityFile: "" };
    const { found } = await walk({ ...settings, proxy: "manual" }, await strictServer());
    expect(found).toBe("settings name proxy reach, trust fails");
  });

  it("ends at the settings when the further authority is not there", async () => {
    const { found, detail } = await walk({ extraAuthorityFile: "/nowhere.pem" });
    expect(found).toBe("settings fails");
    expect(detail["settings"]).toBe("The file with the further authority cannot be read (ENOENT).");
  });

  it("says that no proxy is needed, and why", async () => {
    const { detail } = await walk({}, { baseAddress: "https://localhost:9" });
    expect(detail["proxy"]).toBe("No proxy is needed: the server is on this PC itself.");
  });
});
