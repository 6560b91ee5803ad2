import { rmSync } from "node:fs";
import { createServer } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deafPort } from "../../../../servers/listen.ts";
import { opened } from "../../../../servers/opened.ts";
import { startCollector } from "../../../../servers/otlp-collector.ts";
import { linesIn, logFolder, recent, someEvents, writeLog } from "../station.ts";
import { forwardingStation } from "./forwarding.ts";

let base = "";
let folder = "";
beforeEach(() => {
  ({ base, folder } = logFolder());
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const [event = { event: "station-stopped", what: {} } as const] = someEvents(1);
const noted = () => recent(folder, 1000).filter((entry) => entry.event === "audit-not-forwarded");
const html = { "Content-Type": "text/html" };

describe("a collector that does not take it", () => {
  test.each([
    ["hangs up", null, { why: "not-reached", status: null }],
    ["is busy", { status: 503 }, { why: "refused", status: 503 }],
    ["wants a sign-in", { status: 401 }, { why: "refused", status: 401 }],
    ["is elsewhere", { status: 307, headers: { Location: "/" } }, { why: "refused", status: 307 }],
    ["fails", { status: 500, body: "x".repeat(100_000) }, { why: "refused", status: 500 }],
    ["is a page", { status: 200, body: "<p>Welcome", headers: html }, { why: "no-collector" }],
    ["answers with no object", { status: 200, body: '"ok"' }, { why: "no-collector" }],
    ["sends megabytes", { status: 200, body: "x".repeat(3_000_000) }, { why: "not-reached" }],
  ] as const)("and %s is said, noted once, and asked again later", async (_, answer, trouble) => {
    const collector = await opened(startCollector());
    collector.answers(() => answer);
    const station = forwardingStation({ folder, collector: collector.address });
    await station.audit.record(event);
    await station.until(() => expect(collector.asked).toHaveLength(1));
    const inTrouble = async () =>
      expect(await station.forwarder.standing()).toMatchObject({ upTo: null, trouble });
    await station.until(inTrouble);
    await station.until(() => expect(collector.asked.length).toBeGreaterThan(4));
    await station.until(inTrouble);
    expect(noted()).toHaveLength(1);
    expect(noted()).toMatchObject([{ who: null, what: trouble }]);

    collector.records.length = 0;
    collector.answers();
    await station.until(() => expect(collector.lines()).toEqual(linesIn(folder)));
    expect(collector.records).toHaveLength(2);
    await station.until(async () =>
      expect(await station.forwarder.standing()).toMatchObject({ trouble: null }),
    );
    expect(noted()).toHaveLength(1);
  });

  test("and is not there, or has no answer, keeps neither the audit nor the end waiting", async () => {
    const collector = await opened(startCollector());
    collector.answers(() => "never");
    const station = forwardingStation({ folder, collector: collector.address });
    await station.audit.record(event);
    await station.until(() => expect(collector.asked).toHaveLength(1));
    expect(await station.audit.record(event)).toBe("on-disk");
    await station.close();
    expect(noted()).toEqual([]);

    const port = await deafPort(createServer());
    const other = forwardingStation({ folder, collector: `http://127.0.0.1:${port}/v1/logs` });
    await other.audit.record(event);
    await other.until(() => expect(noted()).toHaveLength(1));
    await other.close();
    expect(linesIn(folder)).toHaveLength(4);
  });

  test("is asked less and less often, and not before it said", async () => {
    const collector = await opened(startCollector());
    const station = forwardingStation({ folder, collector: collector.address, random: () => 1 });
    const times: number[] = [];
    const busy = { status: 503, headers: { "Retry-After": "120" } };
    collector.answers(() => {
      times.push(station.clock.now());
      return times.length < 4 ? null : busy;
    });
    await station.audit.record(event);
    await station.until(() => expect(times).toHaveLength(6));
    const waits = times.slice(1).map((time, tries) => (time - (times[tries] ?? 0)) / 1000);
    expect(waits).toEqual([4, 8, 16, 120, 120]);
  });

  test("says that some are not wanted: they are counted, noted once, and not sent again", async () => {
    const collector = await opened(startCollector());
    const partial = { partialSuccess: { rejectedLogRecords: "1", errorMessage: "no" } };
    collector.answers(() => ({ status: 200, body: JSON.stringify(partial) }));
    const station = forwardingStation({ folder, collector: collector.address });
    await station.audit.record(event);
    await station.until(() => expect(collector.records).toHaveLength(1));
    // The note itself is refused, too; that is no reason for another one.
    await station.until(() => expect(collector.records).toHaveLength(2));
    await station.until(() => expect(station.clock.nextIn()).toBe(Infinity));
    await station.audit.record(event);
    await station.until(async () =>
      expect(await station.forwarder.standing()).toMatchObject({ refused: 3, trouble: null }),
    );
    // Behind whatever is on its way to the disk.
    await station.audit.extent();
    expect(collector.lines()).toEqual(linesIn(folder));
    expect(noted()).toMatchObject([{ what: { why: "entries-refused", status: null } }]);
  });

  test("finds it too large gets it in smaller pieces", async () => {
    await writeLog(folder, 30);
    const collector = await opened(startCollector());
    collector.answers((entries) => (entries > 9 ? { status: 413 } : { status: 200 }));
    const { forwarder, until } = forwardingStation({ folder, collector: collector.address });
    forwarder.wake();
    await until(() => expect(collector.records).toHaveLength(30));
    expect(collector.lines()).toEqual(linesIn(folder));
    expect(noted()).toEqual([]);
  });

  test("is no longer waited for when the policy names another one", async () => {
    const [one, other] = [await opened(startCollector()), await opened(startCollector())];
    one.answers(() => ({ status: 403 }));
    const station = forwardingStation({ folder, collector: one.address });
    await station.audit.record(event);
    await station.until(() => expect(noted()).toHaveLength(1));
    station.name(other.address);
    await station.until(() => expect(other.records).toHaveLength(2));
    expect(await station.forwarder.standing()).toMatchObject({ trouble: null });
  });
});
