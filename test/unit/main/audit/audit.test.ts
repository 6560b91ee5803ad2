import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AuditEvent } from "../../../../main/audit/entry.ts";
import {
  filesIn,
  handClock,
  linesIn,
  logFolder,
  openStation,
  someEvents,
  stationKey,
  writeLog,
} from "./station.ts";

let base = "";
let folder = "";
beforeEach(() => {
  ({ base, folder } = logFolder());
});
afterEach(() => rmSync(base, { recursive: true }));

const stopped: AuditEvent = { event: "station-stopped", what: {} };

describe("recording", () => {
  test("an entry is on the disk when the answer comes, with who, where and when", async () => {
    const audit = openStation(folder);
    expect(await audit.record(stopped)).toBe("on-disk");
    expect(JSON.parse(linesIn(folder)[0] ?? "")).toEqual({
      n: 1,
      at: "2026-06-15T12:00:00.000Z",
      station: "Orchard Branch · Counter 3",
      who: { id: "tan", name: "A. Tan" },
      event: "station-stopped",
      what: {},
      before: "0".repeat(64),
      seal: expect.stringMatching(/^[0-9a-f]{8}\.[0-9a-f]{64}$/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(audit.through()).toBe(1);
    await audit.close();
  });

  test("entries stand in the order of the calls, however many come at once", async () => {
    const audit = openStation(folder);
    const events = someEvents(500);
    const outcomes = await Promise.all(events.map((event) => audit.record(event)));
    expect(new Set(outcomes)).toEqual(new Set(["on-disk"]));
    const lines = linesIn(folder).map((line) => JSON.parse(line));
    expect(lines.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1));
    expect(lines.map(({ event }) => event)).toEqual(events.map(({ event }) => event));
    expect(await audit.verify()).toMatchObject({ kind: "whole", entries: 500 });
    await audit.close();
  });

  test("somebody else than the operator at the bench can be named, or nobody", async () => {
    const audit = openStation(folder);
    await audit.record(stopped, { id: "lim", name: "B. Lim" });
    await audit.record(stopped, null);
    expect((await audit.recent(2)).map(({ who }) => who)).toEqual([
      null,
      { id: "lim", name: "B. Lim" },
    ]);
    await audit.close();
  });

  test.each([
    ["line breaks", "A.\nTan\r\u2028x", "A. Tan x"],
    ["a turned line", "A. \u202enaT", "A.  naT"],
    ["half a character", `${"x".repeat(199)}\u{1F600}`, "x".repeat(199)],
    ["endless length", "x".repeat(5000), "x".repeat(200)],
    ["quotes and braces", '","hash":"00"}', '","hash":"00"}'],
  ])("an operator's name with %s makes a sound entry", async (_name, name, kept) => {
    const audit = openStation(folder, { operator: () => ({ id: "tan", name }) });
    await audit.record(stopped);
    expect((await audit.recent(1))[0]?.who?.name).toBe(kept);
    expect(await audit.verify()).toMatchObject({ kind: "whole" });
    await audit.close();
  });

  test.each([
    ["an event that is not on the list", { event: "document-read", what: {} }],
    ["a free word", { event: "document-discarded", what: { jobId: "S1234567A" } }],
    ["one thing more", { event: "station-stopped", what: { number: "S1234567A" } }],
    ["a setting's value", { event: "settings-saved", what: { paths: ["https://x.example"] } }],
  ])("%s is refused and never written", async (_name, event) => {
    const audit = openStation(folder);
    expect(() => audit.record(event as AuditEvent)).toThrow(/./);
    await audit.close();
    expect(readdirSync(base)).toEqual([]);
  });

  test.skipIf(process.platform === "win32")("nobody else may read the log", async () => {
    await writeLog(folder, 1);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder))
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  test.skipIf(process.platform !== "linux")(
    "anybody can check a hash with the system's own programs",
    async () => {
      await writeLog(folder, 3);
      const [line = ""] = linesIn(folder).slice(-1);
      const hashed = line.slice(0, line.lastIndexOf(',"hash":'));
      const sum = execFileSync("sha256sum", { input: hashed, encoding: "utf8" }).slice(0, 64);
      expect(JSON.parse(line).hash).toBe(sum);
    },
  );
});

describe("files", () => {
  test("the chain goes on from file to file and over restarts", async () => {
    for (let start = 0; start < 4; start++) await writeLog(folder, 10, { fileBytes: 4000 });
    expect(filesIn(folder).length).toBeGreaterThan(3);
    for (const name of filesIn(folder))
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(4000);
    const audit = openStation(folder);
    expect(await audit.verify()).toMatchObject({
      kind: "whole",
      entries: 40,
      seals: { checked: 40, unchecked: 0, none: 0 },
      headIsSealed: true,
      incidents: 0,
    });
    await audit.close();
  });

  test("the latest entries come newest first, page by page, over the files' borders", async () => {
    await writeLog(folder, 40, { fileBytes: 4000 });
    const audit = openStation(folder);
    const first = await audit.recent(15);
    expect(first.map(({ n }) => n)).toEqual(Array.from({ length: 15 }, (_, at) => 40 - at));
    const next = await audit.recent(100, 26);
    expect(next.map(({ n }) => n)).toEqual(Array.from({ length: 25 }, (_, at) => 25 - at));
    expect(await audit.recent(5, 1)).toEqual([]);
    await audit.close();
  });
});

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
    const [, incident] = await audit.recent(2);
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
    expect((await audit.recent(9)).map(({ event }) => event).toReversed()).toEqual([
      ...someEvents(3).map(({ event }) => event),
      "station-stopped",
    ]);
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
    const lost = (await again.recent(6000)).find(({ event }) => event === "audit-lost");
    expect(lost?.what).toEqual({ entries: 10 });
    await again.close();
  });

  test("at the head only: the entries count, and the next ones bring the head along", async () => {
    await writeLog(folder, 2);
    mkdirSync(join(folder, "audit-head.json.new"));
    const audit = openStation(folder);
    expect(await audit.record(stopped)).toBe("on-disk");
    rmSync(join(folder, "audit-head.json.new"), { recursive: true });
    await audit.record(stopped);
    expect(JSON.parse(readFileSync(join(folder, "audit-head.json"), "utf8")).n).toBe(4);
    await audit.close();
  });
});

test("without a key store the chain is kept and nothing is sealed", async () => {
  await writeLog(folder, 3, { key: null });
  const audit = openStation(folder, { key: null });
  expect(await audit.verify()).toMatchObject({
    kind: "whole",
    seals: { checked: 0, unchecked: 0, none: 3 },
    headIsSealed: false,
  });
  await audit.close();
});

test("the station's key is not what seals: nothing in the folder equals or contains it", async () => {
  await writeLog(folder, 3);
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name), "utf8")).not.toContain(stationKey.toString("hex"));
});

test("nothing is recorded after the end", async () => {
  const audit = openStation(folder);
  await audit.record(stopped);
  await audit.close();
  expect(await audit.record(stopped)).toBe("lost");
  expect(linesIn(folder)).toHaveLength(1);
});
