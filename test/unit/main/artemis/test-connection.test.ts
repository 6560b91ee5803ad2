import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { testConnection } from "../../../../main/artemis/test-connection.ts";
import {
  ConnectionReport,
  ConnectionStep,
} from "../../../../preload/contract/connection-report.ts";
import { deafPort } from "../../../servers/listen.ts";
import { fileOf } from "../../../servers/file-of.ts";
import { networkOf } from "../../../servers/network.ts";
import { outcomesOf } from "../../../servers/outcomes-of.ts";
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

const reached = "settings name proxy reach trust sign-in";
const allWork = `${reached} token domain`;
const token = "secret-token-0123456789";

async function walk(setting: Setting) {
  const file = setting.authority === undefined ? "" : await fileOf(setting.authority);
  const network = networkOf({ extraAuthorityFile: file });
  onTestFinished(() => network.close());
  const own = setting.token === undefined ? token : setting.token;
  const report = await testConnection({
    endpoint: { baseAddress: setting.baseAddress, domainId: setting.domainId ?? "6603" },
    tryToken: async () => ({ outcome: own === null ? "fails" : "works", token: own }),
    network,
    userAgent: "Branchscan/0.0.0-test",
    ...(setting.timeOut !== undefined && { timeOut: setting.timeOut }),
  });
  expect(JSON.stringify(ConnectionReport.parse(report))).not.toContain(token);
  expect(report.steps.map(({ step }) => step)).toEqual(ConnectionStep.options);
  return outcomesOf(report);
}

describe("the connection test", () => {
  it("finds that all works with the training server", async () => {
    const server = await opened(startStrictServer());
    const { baseAddress, domainId } = server;
    expect(await walk({ baseAddress, domainId, token: server.issueToken() })).toBe(allWork);
  });

  it("finds that all works behind TLS with the administrator's own authority", async () => {
    const authority = await createTestAuthority();
    const server = await opened(startStrictTlsServer(await authority.issue()));
    const { baseAddress, domainId } = server;
    const setting = { baseAddress, domainId, token: server.issueToken() };
    expect(await walk({ ...setting, authority: authority.certificate })).toBe(allWork);
    expect(await walk(setting)).toBe("settings name proxy reach, trust fails");
  });

  it.for([
    { name: "the domain id", setting: { baseAddress: "https://artemis.invalid", domainId: "" } },
    { name: "the address", setting: { baseAddress: "http://artemis.invalid" } },
    { name: "the further authority", setting: { baseAddress: "https://x.invalid", authority: "" } },
  ])("ends at the settings when $name is missing or unfit", async ({ setting }) => {
    expect(await walk(setting)).toBe("settings fails");
  });

  it("ends at the sign-in when there is no token to be had", async () => {
    const { baseAddress } = await opened(startAnsweringServer(200));
    expect(await walk({ baseAddress, token: null })).toBe(
      "settings name proxy reach trust, sign-in fails",
    );
  });

  it("ends at the name when there is no such host", async () => {
    expect(await walk({ baseAddress: "https://artemis.invalid" })).toBe("settings, name fails");
  });

  it("ends at the port when nothing listens there", async () => {
    const port = await deafPort(createServer());
    expect(await walk({ baseAddress: `http://127.0.0.1:${port}` })).toBe(
      "settings name proxy, reach fails",
    );
  });

  it("ends at the trust when the certificate is for another host, or it is no TLS at all", async () => {
    const authority = await createTestAuthority();
    const other = await authority.issue({ name: "other.example" });
    const strict = await opened(startStrictTlsServer(other));
    const plain = await opened(startAnsweringServer(200));
    const untrusted = "settings name proxy reach, trust fails";
    const { certificate } = authority;
    expect(await walk({ baseAddress: strict.baseAddress, authority: certificate })).toBe(untrusted);
    expect(await walk({ baseAddress: `https://127.0.0.1:${plain.port}`, timeOut: 1000 })).toBe(
      untrusted,
    );
  });

  it.for([
    [401, `${reached}, token fails`],
    [302, `${reached}, token not-checked`],
    [429, `${reached}, token not-checked`],
    [503, `${reached}, token not-checked`],
    [403, `${reached} token, domain fails`],
    [404, allWork],
    [405, allWork],
    [200, allWork],
  ] as const)("takes an answer of %i for: token and domain %s", async ([status, expected]) => {
    const { baseAddress } = await opened(startAnsweringServer(status));
    expect(await walk({ baseAddress })).toBe(expected);
  });

  it.for([
    [200, `${reached}, token not-checked`],
    [404, `${reached}, token not-checked`],
    [401, `${reached}, token fails`],
    [403, `${reached}, token not-checked, domain fails`],
  ] as const)("does not take a web page for Artemis: %i means %s", async ([status, expected]) => {
    const html = { "Content-Type": "text/html;charset=utf-8" };
    const { baseAddress } = await opened(startAnsweringServer(status, "<h1>Hello</h1>", html));
    expect(await walk({ baseAddress })).toBe(expected);
  });

  it("knows the JSON of a problem, and not an answer without a type", async () => {
    const problem = { "Content-Type": "application/problem+json" };
    const { baseAddress } = await opened(startAnsweringServer(404, "{}", problem));
    expect(await walk({ baseAddress })).toBe(allWork);
    const untyped = await opened(startAnsweringServer(200, "", {}));
    expect(await walk(untyped)).toBe(`${reached}, token not-checked`);
  });

  it("is over in time when the server never answers", async () => {
    const silent = await opened(startScriptedServer(() => new Promise(() => undefined)));
    const begun = performance.now();
    expect(await walk({ baseAddress: silent.baseAddress, timeOut: 300 })).toBe(
      `${reached}, token not-checked`,
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
