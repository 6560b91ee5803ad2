import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Audit } from "../../../../main/audit/audit.ts";
import { forwardAudit, type Collector } from "../../../../main/audit/forward-audit.ts";
import { startAuditCollector } from "../../../servers/audit-collector.ts";
import { handClock, linesIn, logFolder, openStation, putLines, someEvents } from "./station.ts";

let base = "";
let folder = "";
let server: Awaited<ReturnType<typeof startAuditCollector>>;
const opened: { close(): Promise<void> }[] = [];
beforeEach(async () => {
  ({ base, folder } = logFolder());
  server = await startAuditCollector();
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  await server.close();
  rmSync(base, { recursive: true });
});

/** A station with a forwarder, as it runs from one start to the next. */
function start(collector: Collector = server.collector) {
  const clock = handClock();
  const audit: Audit = openStation(folder, {
    fileBytes: 20_000,
    onRecorded: () => forwarder.wake(),
  });
  const forwarder = forwardAudit({
    folder,
    cursorFile: join(base, "audit-forwarded.json"),
    through: () => audit.through(),
    collector,
    clock,
    random: () => 0.5,
  });
  opened.push(forwarder, audit);
  const stop = async () => {
    await forwarder.close();
    await audit.close();
  };
  return { audit, forwarder, clock, stop };
}

const record = (audit: Audit, count: number) =>
  Promise.all(someEvents(count).map((event) => audit.record(event)));
const numbers = () => server.taken.map(({ n }) => n);
const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

test("every entry reaches the collector once, in order, in small batches, with its hash", async () => {
  const { audit, forwarder } = start();
  await record(audit, 450);
  await vi.waitFor(() =>
    expect(forwarder.standing()).toEqual({ state: "up-to-date", through: 450 }),
  );
  expect(numbers()).toEqual(upTo(450));
  expect(Math.max(...server.sizes)).toBeLessThanOrEqual(100);
  expect(server.taken[0]).toMatchObject({
    event: "station-started",
    hash: JSON.parse(linesIn(folder)[0] ?? "").hash,
  });
});

test("a restart goes on where the collector was, and sends nothing twice", async () => {
  const first = start();
  await record(first.audit, 120);
  await vi.waitFor(() => expect(numbers()).toEqual(upTo(120)));
  await vi.waitFor(() => expect(first.forwarder.standing().state).toBe("up-to-date"));
  await first.stop();
  const second = start();
  await record(second.audit, 30);
  await vi.waitFor(() => expect(numbers()).toEqual(upTo(150)));
});

test("a collector that is away loses nothing: it is asked again after a while, not at every entry", async () => {
  server.treat("refuse");
  const { audit, forwarder, clock } = start();
  await record(audit, 10);
  await vi.waitFor(() => expect(forwarder.standing()).toEqual({ state: "waiting", through: 0 }));
  await record(audit, 10);
  expect(server.asked()).toBe(1);
  clock.passes();
  await vi.waitFor(() => expect(server.asked()).toBe(2));
  await vi.waitFor(() => expect(forwarder.standing().state).toBe("waiting"));
  server.treat("take");
  clock.passes();
  await vi.waitFor(() => expect(numbers()).toEqual(upTo(20)));
});

test("the network that is back makes it try at once", async () => {
  server.treat("refuse");
  const { audit, forwarder } = start();
  await record(audit, 3);
  await vi.waitFor(() => expect(forwarder.standing().state).toBe("waiting"));
  server.treat("take");
  forwarder.tryNow();
  await vi.waitFor(() => expect(numbers()).toEqual(upTo(3)));
});

test("what the collector took without saying so comes again", async () => {
  server.treat("take-and-hang-up");
  const { audit, forwarder } = start();
  await record(audit, 5);
  await vi.waitFor(() => expect(forwarder.standing().state).toBe("waiting"));
  server.treat("take");
  forwarder.tryNow();
  await vi.waitFor(() => expect(forwarder.standing()).toEqual({ state: "up-to-date", through: 5 }));
  expect(numbers().slice(-5)).toEqual(upTo(5));
  expect(new Set(server.taken.map(({ hash }) => hash)).size).toBe(5);
});

test("a station that is stopped while the collector hangs stops at once and sends it at the next start", async () => {
  const never: Collector = {
    send: (_entries, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new Error("Stopped.")));
      }),
  };
  const first = start(never);
  await record(first.audit, 5);
  await vi.waitFor(() => expect(first.forwarder.standing().state).toBe("sending"));
  await first.stop();
  const second = start();
  await record(second.audit, 1);
  await vi.waitFor(() => expect(numbers()).toEqual(upTo(6)));
});

test.each([
  ["is gone", () => rmSync(join(base, "audit-forwarded.json"))],
  ["makes no sense", () => writeFileSync(join(base, "audit-forwarded.json"), '{"n":"many"}')],
])("a cursor that %s sends everything again rather than leave anything out", async (_n, damage) => {
  const first = start();
  await record(first.audit, 5);
  await vi.waitFor(() => expect(first.forwarder.standing().through).toBe(5));
  await first.stop();
  damage();
  const second = start();
  await record(second.audit, 1);
  await vi.waitFor(() => expect(numbers()).toEqual([...upTo(5), ...upTo(6)]));
});

test("a log that has begun anew is sent from its beginning", async () => {
  const first = start();
  await record(first.audit, 5);
  await vi.waitFor(() => expect(first.forwarder.standing().through).toBe(5));
  await first.stop();
  rmSync(folder, { recursive: true });
  const second = start();
  await record(second.audit, 2);
  await vi.waitFor(() => expect(numbers()).toEqual([...upTo(5), ...upTo(2)]));
});

test("a cursor beyond the end of its file finds its place by number", async () => {
  const first = start();
  await record(first.audit, 5);
  await vi.waitFor(() => expect(first.forwarder.standing().through).toBe(5));
  await first.stop();
  const file = join(base, "audit-forwarded.json");
  const cursor = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...cursor, offset: cursor.offset + 100_000 }));
  const second = start();
  await record(second.audit, 2);
  await vi.waitFor(() => expect(numbers()).toEqual(upTo(7)));
});

test("a line that cannot be read leaves a gap at the collector and stops nothing", async () => {
  server.treat("refuse");
  const { audit, forwarder } = start();
  await record(audit, 4);
  await vi.waitFor(() => expect(forwarder.standing().state).toBe("waiting"));
  putLines(folder, linesIn(folder).toSpliced(1, 1, "{}"));
  server.treat("take");
  forwarder.tryNow();
  await vi.waitFor(() => expect(numbers()).toEqual([1, 3, 4]));
});

test("a cursor that cannot be kept stops nothing", async () => {
  mkdirSync(join(base, "audit-forwarded.json.new"));
  const { audit } = start();
  await record(audit, 2);
  await vi.waitFor(() => expect(numbers()).toEqual([1, 2]));
});
