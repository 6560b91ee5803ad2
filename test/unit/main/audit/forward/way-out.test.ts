import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { behindProxy, startBankProxy } from "../../../../servers/bank-proxy.ts";
import { fileOf } from "../../../../servers/file-of.ts";
import { opened } from "../../../../servers/opened.ts";
import { startCollector } from "../../../../servers/otlp-collector.ts";
import { createTestAuthority } from "../../../../servers/test-authority.ts";
import { logFolder, recent, someEvents } from "../station.ts";
import { forwardingStation } from "./forwarding.ts";

let base = "";
let folder = "";
beforeEach(() => {
  ({ base, folder } = logFolder());
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

const authority = await createTestAuthority();
const [event = { event: "station-stopped", what: {} } as const] = someEvents(1);

test("a collector with a certificate of the further authority is trusted, and no other one", async () => {
  const collector = await opened(startCollector(await authority.issue()));
  const distrusting = forwardingStation({ folder, collector: collector.address });
  await distrusting.audit.record(event);
  const trouble = { why: "not-trusted", status: null };
  await distrusting.until(async () =>
    expect(await distrusting.forwarder.standing()).toMatchObject({ trouble }),
  );
  expect(collector.records).toEqual([]);
  await distrusting.close();
  expect(recent(folder, 1)).toMatchObject([{ event: "audit-not-forwarded", what: trouble }]);

  const network = { extraAuthorityFile: await fileOf(authority.certificate) };
  const trusting = forwardingStation({ folder, collector: collector.address, network });
  trusting.forwarder.wake();
  await trusting.until(() => expect(collector.records).toHaveLength(2));
});

test("a certificate for another name, or one that ran out, is not trusted", async () => {
  const network = { extraAuthorityFile: await fileOf(authority.certificate) };
  for (const flaw of [{ name: "else.bank.test" }, { expired: true }]) {
    const collector = await opened(startCollector(await authority.issue(flaw)));
    const station = forwardingStation({ folder, collector: collector.address, network });
    await station.audit.record(event);
    await station.until(async () =>
      expect(await station.forwarder.standing()).toMatchObject({ trouble: { why: "not-trusted" } }),
    );
    expect(collector.records).toEqual([]);
    await station.close();
  }
});

test("the way leads through the bank's proxy, as to every server", async () => {
  const proxy = await opened(startBankProxy());
  const collector = await opened(startCollector(await authority.issue({ name: behindProxy })));
  const network = {
    proxy: "manual" as const,
    proxyAddress: proxy.address,
    extraAuthorityFile: await fileOf(authority.certificate),
  };
  const address = `https://${behindProxy}:${collector.port}/v1/logs`;
  const station = forwardingStation({ folder, collector: address, network });
  await station.audit.record(event);
  await station.until(() => expect(collector.records).toHaveLength(1));
  expect(proxy.asked).toMatchObject([{ host: `${behindProxy}:${collector.port}` }]);
  expect(JSON.stringify(proxy.asked)).not.toContain("branchscan.");
});

test("no environment variable adds, redirects or loosens anything, and nothing is written to the console", async () => {
  const elsewhere = await opened(startCollector());
  const { origin } = new URL(elsewhere.address);
  for (const signal of ["", "LOGS_"]) {
    const name = (rest: string) => `OTEL_EXPORTER_OTLP_${signal}${rest}`;
    vi.stubEnv(name("ENDPOINT"), origin);
    vi.stubEnv(name("HEADERS"), "x-planted=1,authorization=planted");
    vi.stubEnv(name("COMPRESSION"), "gzip");
    vi.stubEnv(name("CERTIFICATE"), await fileOf(authority.certificate));
    vi.stubEnv(name("INSECURE"), "true");
  }
  vi.stubEnv("OTEL_RESOURCE_ATTRIBUTES", "planted=1,service.name=planted");
  vi.stubEnv("OTEL_SERVICE_NAME", "planted");
  vi.stubEnv("OTEL_LOG_LEVEL", "ALL");
  vi.stubEnv("OTEL_SDK_DISABLED", "true");
  vi.stubEnv("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", "1");
  vi.stubEnv("HTTP_PROXY", origin);
  vi.stubEnv("HTTPS_PROXY", origin);
  vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
  // The encoder is loaded anew, in this environment.
  vi.resetModules();
  const written = (["log", "info", "warn", "error", "debug"] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  );
  const collector = await opened(startCollector());
  const { asked, answers, records } = collector;
  answers(() => ({ status: 200, body: '{"partialSuccess":{"rejectedLogRecords":1}}' }));
  const station = forwardingStation({ folder, collector: collector.address });
  await station.audit.record(event);
  await station.until(() => expect(records).toHaveLength(2));
  answers(() => ({ status: 503, body: "busy" }));
  await station.audit.record(event);
  await station.until(() => expect(asked.length).toBeGreaterThan(3));
  await station.close();

  expect(Object.keys(asked[0]?.headers ?? {}).toSorted()).toEqual([
    "accept",
    "accept-encoding",
    "accept-language",
    "connection",
    "content-length",
    "content-type",
    "host",
    "sec-fetch-mode",
    "user-agent",
  ]);
  expect(JSON.stringify([asked, records, collector.resources])).not.toContain("planted");
  expect(records[0]?.body.stringValue.length).toBeGreaterThan(100);
  expect(elsewhere.asked).toEqual([]);

  const untrusted = await opened(startCollector(await authority.issue()));
  const wary = forwardingStation({ folder, collector: untrusted.address });
  wary.forwarder.wake();
  await wary.until(async () =>
    expect(await wary.forwarder.standing()).toMatchObject({ trouble: { why: "not-trusted" } }),
  );
  await wary.close();
  for (const calls of written) expect(calls).not.toHaveBeenCalled();
});
