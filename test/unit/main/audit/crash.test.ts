import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AuditEvent } from "../../../../main/audit/entry.ts";
import {
  handClock,
  linesIn,
  logFolder,
  openStation,
  recent,
  someEvents,
  writeLog,
} from "./station.ts";

let base = "";
let folder = "";
beforeEach(() => {
  ({ base, folder } = logFolder());
});
afterEach(() => rmSync(base, { recursive: true }));

const stopped: AuditEvent = { event: "station-stopped", what: {} };

describe("a crash", () => {
  test.each([
    ["half a line", '{"n":6,"at":"2026-'],
    ["a line without its break", null],
    ["zeros where the disk had made room", "\0".repeat(700)],
    ["a line of zeros and then a whole one", `${"\0".repeat(100)}\n{"n":7}\n`],
  ])("that leaves %s: it is kept aside, an entry says so, the chain goes on", async (_n, torn) => {
    await writeLog(folder, 5);
    const file = join(folder, "audit-000001.jsonl");
    const left = torn ?? linesIn(folder)[4] ?? "";
    appendFileSync(file, left);
    const audit = openStation(folder);
    await audit.record(stopped);
    const [, incident] = recent(folder, 2);
    expect(incident).toMatchObject({
      n: 6,
      who: null,
      event: "audit-torn",
      what: { bytes: Buffer.byteLength(left) },
    });
    expect(await audit.verify()).toMatchObject({ kind: "whole", entries: 7, incidents: 1 });
    expect(readFileSync(join(folder, "audit-000001.torn-2026-06-15T12-00-00-000Z"), "utf8")).toBe(
      left,
    );
    await audit.close();
  });

  test("between the entries and the head loses nothing", async () => {
    await writeLog(folder, 3);
    const head = readFileSync(join(folder, "audit-head.json"));
    await writeLog(folder, 3);
    writeFileSync(join(folder, "audit-head.json"), head);
    await writeLog(folder, 1);
    const audit = openStation(folder);
    expect(await audit.verify()).toMatchObject({ kind: "whole", entries: 7, incidents: 0 });
    await audit.close();
  });

  test("right after a new file was begun loses nothing", async () => {
    await writeLog(folder, 5);
    writeFileSync(join(folder, "audit-000002.jsonl"), "");
    await writeLog(folder, 1);
    expect(linesIn(folder, "audit-000002.jsonl")).toHaveLength(1);
    const audit = openStation(folder);
    expect(await audit.verify()).toMatchObject({ kind: "whole", entries: 6, incidents: 0 });
    await audit.close();
  });

  test("in the middle of the very first entry loses nothing", async () => {
    await writeLog(folder, 1);
    writeFileSync(join(folder, "audit-000001.jsonl"), '{"n":1');
    writeFileSync(
      join(folder, "audit-head.json"),
      `{"n":0,"hash":"${"0".repeat(64)}","seal":null}`,
    );
    const audit = openStation(folder, { key: null });
    await audit.record(stopped);
    expect(await audit.verify()).toMatchObject({ kind: "whole", entries: 2, incidents: 1 });
    await audit.close();
  });
});

/** How many entries the head stands for. */
function entriesOfHead(): unknown {
  return JSON.parse(readFileSync(join(folder, "audit-head.json"), "utf8")).n;
}

describe("a disk that takes nothing", () => {
  test("holds up nobody: the entries wait in memory, in order, and are written when it does", async () => {
    writeFileSync(folder, "in the way");
    const clock = handClock();
    const audit = openStation(folder, { clock });
    const outcomes = await Promise.all(someEvents(3).map((event) => audit.record(event)));
    expect(outcomes).toEqual(["pending", "pending", "pending"]);
    rmSync(folder);
    clock.passes();
    expect(await audit.record(stopped)).toBe("on-disk");
    expect(
      recent(folder, 9)
        .map(({ event }) => event)
        .toReversed(),
    ).toEqual([...someEvents(3).map(({ event }) => event), "station-stopped"]);
    expect(await audit.verify()).toMatchObject({ kind: "whole", entries: 4 });
    await audit.close();
  });

  test("for longer than memory lasts: how many entries are lost is an entry", async () => {
    writeFileSync(folder, "in the way");
    const clock = handClock();
    const audit = openStation(folder, { clock });
    const outcomes = await Promise.all(someEvents(5010).map((event) => audit.record(event)));
    expect(outcomes.filter((outcome) => outcome === "lost")).toHaveLength(10);
    rmSync(folder);
    clock.passes();
    await audit.close();
    const again = openStation(folder);
    expect(await again.verify()).toMatchObject({ kind: "whole", entries: 5001 });
    const lost = recent(folder, 6000).find(({ event }) => event === "audit-lost");
    expect(lost?.what).toEqual({ entries: 10 });
    await again.close();
  });

  test("at the head only: the entries count, and the next ones bring the head along", async () => {
    await writeLog(folder, 2);
    mkdirSync(join(folder, "audit-head.json.new"));
    const audit = openStation(folder);
    expect(await audit.record(stopped)).toBe("on-disk");
    // By the time that the next one is on the disk the head has been tried.
    expect(await audit.record(stopped)).toBe("on-disk");
    expect(entriesOfHead()).toBe(2);
    rmSync(join(folder, "audit-head.json.new"), { recursive: true });
    await audit.record(stopped);
    await audit.close();
    expect(entriesOfHead()).toBe(5);
  });
});
