import {
  copyFileSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSealer } from "../../../../main/audit/sealer.ts";
import { verifyLog } from "../../../../main/audit/verify-log.ts";
import {
  filesIn,
  linesIn,
  logFolder,
  openStation,
  putLines,
  stationKey,
  writeLog,
} from "./station.ts";

let base = "";
let folder = "";
beforeEach(() => {
  ({ base, folder } = logFolder());
});
afterEach(() => rmSync(base, { recursive: true }));

const first = "audit-000001.jsonl";
const verify = (key: Buffer | null = stationKey) =>
  verifyLog(folder, { sealer: createSealer(key) });

describe.each([
  ["with the station's key", stationKey],
  ["without it", null],
])("%s", (_name, key) => {
  test("each single byte that is flipped is found out, and its entry is the one that is named", async () => {
    const audit = openStation(folder);
    for (const by of ["key", "sea"])
      await audit.record({ event: "station-stopped", what: {} }, { id: by, name: by });
    await audit.close();
    const file = join(folder, first);
    const whole = readFileSync(file);
    const ends = linesIn(folder).map((line) => Buffer.byteLength(line) + 1);
    let offset = 0;
    for (const [index, length] of ends.entries()) {
      for (let at = offset; at < offset + length; at++) {
        const broken = Buffer.from(whole);
        broken.writeUInt8(broken.readUInt8(at) ^ (1 << (at % 8)), at);
        writeFileSync(file, broken);
        const outcome = await verify(key);
        expect(outcome, `byte ${at}`).toMatchObject({
          kind: "broken",
          file: first,
          line: index + 1,
          n: index + 1,
          sound: index,
        });
      }
      offset += length;
    }
  });

  test.each<[string, (lines: string[]) => string[], object]>([
    ["a line is gone", (l) => l.toSpliced(2, 1), { line: 3, n: 3, what: "missing-before" }],
    ["the first is gone", (l) => l.slice(1), { line: 1, n: 1, what: "missing-before" }],
    ["the last is gone", (l) => l.slice(0, -1), { line: null, n: 6, what: "cut-off" }],
    ["many are gone at the end", (l) => l.slice(0, 2), { line: null, n: 3, what: "cut-off" }],
    ["all are gone", () => [], { line: null, n: 1, what: "cut-off" }],
    [
      "two change places",
      (l) => [...l.slice(0, 1), ...l.slice(2, 3), ...l.slice(1, 2), ...l.slice(3)],
      { line: 2, n: 2, what: "missing-before" },
    ],
    [
      "one is there twice",
      (l) => l.toSpliced(2, 0, ...l.slice(1, 2)),
      { line: 3, n: 3, what: "repeated" },
    ],
    [
      "one is put in of their own making",
      (l) => l.toSpliced(2, 0, (l[2] ?? "").replace('"n":3', '"n":2')),
      { line: 3, what: "altered" },
    ],
    ["an empty line is put in", (l) => l.toSpliced(3, 0, ""), { line: 4, what: "not-an-entry" }],
    [
      "an endless line is put in",
      (l) => l.toSpliced(3, 0, "x".repeat(300_000)),
      { line: 4, what: expect.stringMatching(/not-an-entry|half-a-line/) },
    ],
    ["one is added at the end", (l) => [...l, ...l.slice(5)], { line: 7, n: 7, what: "repeated" }],
  ])("%s: found out and named", async (_what, change, named) => {
    await writeLog(folder, 6);
    putLines(folder, change(linesIn(folder)));
    expect(await verify(key)).toMatchObject({ kind: "broken", file: first, ...named });
  });

  test.each([1, 2, 50, 400])("%i bytes less at the end: found out", async (bytes) => {
    await writeLog(folder, 6);
    const file = join(folder, first);
    truncateSync(file, readFileSync(file).length - bytes);
    expect(await verify(key)).toMatchObject({ kind: "broken", what: "half-a-line", line: 6, n: 6 });
  });

  test("a whole file that is gone: the first entry after it is named", async () => {
    await writeLog(folder, 40, { fileBytes: 4000 });
    const before = linesIn(folder).length;
    unlinkSync(join(folder, "audit-000002.jsonl"));
    expect(await verify(key)).toEqual({
      kind: "broken",
      file: "audit-000003.jsonl",
      line: 1,
      n: before + 1,
      what: "missing-before",
      sound: before,
    });
  });

  test("the last file that is gone is missed", async () => {
    await writeLog(folder, 40, { fileBytes: 4000 });
    unlinkSync(join(folder, filesIn(folder).at(-1) ?? ""));
    expect(await verify(key)).toMatchObject({ kind: "broken", what: "cut-off" });
  });

  test("a file of another station in the place of ours: its first foreign entry is named", async () => {
    await writeLog(folder, 40, { fileBytes: 4000 });
    const other = join(base, "other");
    await writeLog(other, 40, { fileBytes: 4000, station: () => "Orchard Branch · Counter 4" });
    copyFileSync(join(other, "audit-000002.jsonl"), join(folder, "audit-000002.jsonl"));
    expect(await verify(key)).toMatchObject({
      kind: "broken",
      file: "audit-000002.jsonl",
      line: 1,
      what: "not-linked",
    });
  });

  test("the head that is gone, cut or of another log: named", async () => {
    await writeLog(folder, 4);
    const head = join(folder, "audit-head.json");
    const text = readFileSync(head, "utf8");
    const other = join(base, "other");
    await writeLog(other, 4, { key, station: () => "Another" });
    for (const [put, what] of [
      [text.slice(0, 40), "head-unreadable"],
      ["", "head-unreadable"],
      ['{"n":-1}', "head-unreadable"],
      [readFileSync(join(other, "audit-head.json"), "utf8"), "rewritten"],
    ]) {
      writeFileSync(head, put ?? "");
      expect(await verify(key)).toMatchObject({ kind: "broken", what });
    }
    unlinkSync(head);
    expect(await verify(key)).toMatchObject({ kind: "broken", what: "head-missing" });
  });
});
