import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AuditEvent } from "../../../../main/audit/entry.ts";
import {
  filesIn,
  linesIn,
  logFolder,
  openStation,
  recent,
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
    expect(recent(folder, 2).map(({ who }) => who)).toEqual([null, { id: "lim", name: "B. Lim" }]);
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
    expect(recent(folder, 1)[0]?.who?.name).toBe(kept);
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
