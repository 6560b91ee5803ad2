import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AuditForwarding } from "../../../../../preload/contract/audit.ts";
import { opened } from "../../../../servers/opened.ts";
import { startCollector } from "../../../../servers/otlp-collector.ts";
import { filesIn, linesIn, logFolder, someEvents, writeLog } from "../station.ts";
import { forwardingStation } from "./forwarding.ts";

let base = "";
let folder = "";
beforeEach(() => {
  ({ base, folder } = logFolder());
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const allLines = () => filesIn(folder).flatMap((name) => linesIn(folder, name));
const [event = { event: "station-stopped", what: {} } as const] = someEvents(1);

describe("what is forwarded", () => {
  test("is every entry as it stands on the disk, in its order, with its time and its name", async () => {
    const collector = await opened(startCollector());
    const station = forwardingStation({ folder, collector: collector.address });
    const { audit, until, forwarder } = station;
    for (const one of someEvents(3)) await audit.record(one);
    await until(() => expect(collector.lines()).toEqual(allLines()));
    expect(collector.asked).toMatchObject([
      { path: "/v1/logs", entries: 3, headers: { "user-agent": "Branchscan/0.1.0" } },
    ]);
    expect(collector.records[1]).toMatchObject({
      eventName: "branchscan.document-accepted",
      timeUnixNano: `${Date.parse(JSON.parse(allLines()[1] ?? "").at)}000000`,
      severityText: "INFO",
    });
    expect(attributesOf(collector.records[1]?.attributes)).toEqual({
      "branchscan.station": "Counter 3",
      "branchscan.entry.n": 2,
      "branchscan.entry.hash": JSON.parse(allLines()[1] ?? "").hash,
      "user.id": "tan",
    });
    expect(attributesOf(collector.resources[0]?.attributes)).toEqual({
      "service.name": "branchscan",
      "service.version": "0.1.0",
    });
    await until(async () =>
      expect(AuditForwarding.parse(await forwarder.standing())).toEqual({
        kind: "named",
        collector: collector.address,
        upTo: JSON.parse(allLines()[2] ?? "").at,
        refused: 0,
        trouble: null,
      }),
    );
  });

  test("is a whole history in batches of a bounded size, over all files of the log", async () => {
    const collector = await opened(startCollector());
    const { audit, until, name } = forwardingStation({ folder, collector: null });
    await Promise.all(someEvents(450).map((one) => audit.record(one)));
    name(collector.address);
    await until(() => expect(collector.records).toHaveLength(450));
    expect(collector.lines()).toEqual(allLines());
    expect(filesIn(folder).length).toBeGreaterThan(2);
    expect(Math.max(...collector.asked.map(({ entries }) => entries))).toBeLessThanOrEqual(200);
    expect(Number(collector.asked[0]?.headers["content-length"])).toBeLessThan(400_000);
  });

  test("goes on after a restart where it ended, with all that was recorded meanwhile", async () => {
    const collector = await opened(startCollector());
    const first = forwardingStation({ folder, collector: collector.address });
    await first.audit.record(event);
    const upTo = expect.stringContaining("2026-06-15");
    await first.until(async () => expect(await first.forwarder.standing()).toMatchObject({ upTo }));
    await first.close();
    await writeLog(folder, 20);

    const second = forwardingStation({ folder, collector: collector.address });
    second.forwarder.wake();
    await second.until(() => expect(collector.records).toHaveLength(21));
    expect(collector.lines()).toEqual(allLines());
  });

  test("goes on at another collector that the policy names, and ends where it names none", async () => {
    const [one, other] = [await opened(startCollector()), await opened(startCollector())];
    const { audit, clock, name, until } = forwardingStation({ folder, collector: one.address });
    await audit.record(event);
    await until(() => expect(one.records).toHaveLength(1));
    name(other.address);
    await audit.record(event);
    await until(() => expect(other.records).toHaveLength(1));
    name(null);
    await audit.record(event);
    await until(() => expect(clock.nextIn()).toBe(Infinity));
    expect([one.records.length, other.records.length]).toEqual([1, 1]);
    name(one.address);
    await until(() => expect(one.records).toHaveLength(2));
    expect(one.lines().toSpliced(1, 0, ...other.lines())).toEqual(allLines());
  });

  test("is nothing where no policy names a collector: nothing is read or opened for it", async () => {
    const { audit, open, clock, forwarder } = forwardingStation({ folder, collector: null });
    await audit.record(event);
    expect(clock.nextIn()).toBe(Infinity);
    expect(await forwarder.standing()).toEqual({ kind: "none" });
    expect(open).not.toHaveBeenCalled();
  });
});

function attributesOf(attributes: { key: string; value: object }[] = []) {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
