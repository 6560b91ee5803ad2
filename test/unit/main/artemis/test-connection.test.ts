import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { createDispatcher } from "../../../../main/network/dispatcher.ts";
import { trustedRoots } from "../../../../main/network/trust.ts";
import { testConnection } from "../../../../main/artemis/test-connection.ts";
import { ConnectionReport } from "../../../../preload/contract/connection-report.ts";
import { deafPort } from "../../../servers/listen.ts";
import { opened } from "../../../servers/opened.ts";
import { startAnsweringServer, startScriptedServer } from "../../../servers/scripted-server.ts";
import { startStrictServer, startStrictTlsServer } from "../../../servers/strict-server.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";

interface Setting {
  baseAddress: string;
  domainId?: string;
  token?: string | null;
  authority?: string;
  timeOut?: number;
}

const token = "secret-token-0123456789";

async function walk(setting: Setting) {
  const trust = trustedRoots(setting.authority);
  const report = await testConnection({
    endpoint: { baseAddress: setting.baseAddress, domainId: setting.domainId ?? "6603" },
    token: setting.token === undefined ? token : setting.token,
    dispatcher: createDispatcher(trust),
    trust,
    userAgent: "Branchscan/0.0.0-test",
    ...(setting.timeOut !== undefined && { timeOut: setting.timeOut }),
  });
  expect(JSON.stringify(ConnectionReport.parse(report))).not.toContain(token);
  expect(report.steps.map(({ step }) => step)).toEqual([
    "settings",
    "name",
    "reach",
    "trust",
    "token",
    "domain",
  ]);
  return report.steps.map(({ outcome }) => outcome).join(" ");
}

describe("the connection test", () => {
  it("finds that all works with the training server", async () => {
    const server = await opened(startStrictServer());
    const { baseAddress, domainId } = server;
    expect(await walk({ baseAddress, domainId, token: server.issueToken() })).toBe(
      "works works works works works works",
    );
  });

  it("finds that all works behind TLS with the administrator's own authority", async () => {
    const authority = await createTestAuthority();
    const server = await opened(startStrictTlsServer(await authority.issue()));
    const { baseAddress, domainId } = server;
    const setting = { baseAddress, domainId, token: server.issueToken() };
    expect(await walk({ ...setting, authority: authority.certificate })).toBe(
      "works works works works works works",
    );
    expect(await walk(setting)).toBe("works works works fails not-checked not-checked");
  });

  it.for([
    { name: "the domain id", setting: { baseAddress: "https://artemis.invalid", domainId: "" } },
    { name: "the address", setting: { baseAddress: "http://artemis.invalid" } },
    { name: "the token", setting: { baseAddress: "https://artemis.invalid", token: null } },
  ])("ends at the settings when $name is missing or unfit", async ({ setting }) => {
    expect(await walk(setting)).toBe(
      "fails not-checked not-checked not-checked not-checked not-checked",
    );
  });

  it("ends at the name when there is no such host", async () => {
    expect(await walk({ baseAddress: "https://artemis.invalid" })).toBe(
      "works fails not-checked not-checked not-checked not-checked",
    );
  });

  it("ends at the port when nothing listens there", async () => {
    const port = await deafPort(createServer());
    expect(await walk({ baseAddress: `http://127.0.0.1:${port}` })).toBe(
      "works works fails not-checked not-checked not-checked",
    );
  });

  it("ends at the trust when the certificate is for another host, or it is no TLS at all", async () => {
    const authority = await createTestAuthority();
    const other = await authority.issue({ name: "other.example" });
    const strict = await opened(startStrictTlsServer(other));
    const plain = await opened(startAnsweringServer(200));
    const untrusted = "works works works fails not-checked not-checked";
    const { certificate } = authority;
    expect(await walk({ baseAddress: strict.baseAddress, authority: certificate })).toBe(untrusted);
    expect(await walk({ baseAddress: `https://127.0.0.1:${plain.port}`, timeOut: 1000 })).toBe(
      untrusted,
    );
  });

  it.for([
    [401, "fails not-checked"],
    [302, "not-checked not-checked"],
    [429, "not-checked not-checked"],
    [503, "not-checked not-checked"],
    [403, "works fails"],
    [404, "works works"],
    [405, "works works"],
    [200, "works works"],
  ] as const)("takes an answer of %i for: token and domain %s", async ([status, expected]) => {
    const { baseAddress } = await opened(startAnsweringServer(status));
    expect(await walk({ baseAddress })).toBe(`works works works works ${expected}`);
  });

  it.for([
    [200, "not-checked not-checked"],
    [404, "not-checked not-checked"],
    [401, "fails not-checked"],
    [403, "not-checked fails"],
  ] as const)("does not take a web page for Artemis: %i means %s", async ([status, expected]) => {
    const html = { "Content-Type": "text/html;charset=utf-8" };
    const { baseAddress } = await opened(startAnsweringServer(status, "<h1>Hello</h1>", html));
    expect(await walk({ baseAddress })).toBe(`works works works works ${expected}`);
  });

  it("knows the JSON of a problem, and not an answer without a type", async () => {
    const problem = { "Content-Type": "application/problem+json" };
    const { baseAddress } = await opened(startAnsweringServer(404, "{}", problem));
    expect(await walk({ baseAddress })).toBe("works works works works works works");
    const untyped = await opened(startAnsweringServer(200, "", {}));
    expect(await walk(untyped)).toBe("works works works works not-checked not-checked");
  });

  it("is over in time when the server never answers", async () => {
    const silent = await opened(startScriptedServer(() => new Promise(() => undefined)));
    const begun = performance.now();
    expect(await walk({ baseAddress: silent.baseAddress, timeOut: 300 })).toBe(
      "works works works works not-checked not-checked",
    );
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it("only reads, and only a document that cannot exist", async () => {
    const lines: string[] = [];
    const { baseAddress } = await opened(
      startScriptedServer(async (connection) => {
        lines.push((await connection.readHead()).split("\r\n")[0] ?? "");
        connection.end();
      }),
    );
    await walk({ baseAddress: `${baseAddress}/gateway/` });
    expect(lines).toEqual(["GET /gateway/api/customer/0/document/0 HTTP/1.1"]);
  });
});
