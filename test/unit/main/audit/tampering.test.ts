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
  otherKey,
  putLines,
  rewrite,
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
    await writeLog(folder, 3);
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
      ([a, b, c, d, ...rest]) => [a!, c!, b!, d!, ...rest],
      { line: 2, n: 2, what: "missing-before" },
    ],
    ["one is there twice", (l) => l.toSpliced(2, 0, l[1]!), { line: 3, n: 3, what: "repeated" }],
    [
      "one is put in of their own making",
      (l) => l.toSpliced(2, 0, l[2]!.replace('"n":3', '"n":2')),
      { line: 3, what: "altered" },
    ],
    ["an empty line is put in", (l) => l.toSpliced(3, 0, ""), { line: 4, what: "not-an-entry" }],
    [
      "an endless line is put in",
      (l) => l.toSpliced(3, 0, "x".repeat(300_000)),
      { line: 4, what: expect.stringMatching(/not-an-entry|half-a-line/) },
    ],
    ["one is added at the end", (l) => [...l, l[5]!], { line: 7, n: 7, what: "repeated" }],
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

describe("who rewrites the log and makes all its hashes fit", () => {
  const silence = (line: string) => line.replace('"document-held"', '"document-retried"');
  const hide = (line: string) => line.replace("4711", "4712");

  test("is found out by the station's key at the first entry that was changed", async () => {
    await writeLog(folder, 6);
    putLines(folder, rewrite(linesIn(folder), hide));
    expect(await verify()).toMatchObject({ kind: "broken", line: 2, n: 2, what: "false-seal" });
  });

  test("is found out without the key by the head, which knew another end", async () => {
    await writeLog(folder, 6);
    putLines(folder, rewrite(linesIn(folder), hide));
    expect(await verify(null)).toMatchObject({ kind: "broken", n: 6, what: "rewritten" });
  });

  test("and leaves the seals out is found out at the first that is not sealed", async () => {
    await writeLog(folder, 6);
    const lines = linesIn(folder);
    const stripped = lines.map((line, index) =>
      index < 3 ? line : line.replace(/"seal":"[^"]+"/, '"seal":null'),
    );
    putLines(
      folder,
      rewrite(stripped, (line) => line),
    );
    expect(await verify()).toMatchObject({ kind: "broken", line: 4, n: 4, what: "not-sealed" });
  });

  test("and uses a key of their own is found out too", async () => {
    await writeLog(folder, 3);
    await writeLog(folder, 3, { key: otherKey });
    expect(await verify()).toMatchObject({ kind: "broken", n: 4, what: "not-sealed" });
  });

  test("and writes a head to it cannot seal it", async () => {
    await writeLog(folder, 6);
    const lines = linesIn(folder).slice(0, 4);
    putLines(folder, lines);
    const { n, hash } = JSON.parse(lines[3] ?? "");
    const head = join(folder, "audit-head.json");
    writeFileSync(head, JSON.stringify({ n, hash, seal: null }));
    expect(await verify()).toMatchObject({ kind: "broken", what: "head-forged", n: 5 });
    const { seal } = JSON.parse(lines[3] ?? "");
    writeFileSync(head, JSON.stringify({ n, hash, seal }));
    expect(await verify()).toMatchObject({ kind: "broken", what: "head-forged" });
    expect(await verify(null)).toMatchObject({ kind: "whole", entries: 4, headIsSealed: false });
  });

  test("with an entry that tells more than one may is found out", async () => {
    await writeLog(folder, 3, { key: null });
    const told = rewrite(linesIn(folder), (line) =>
      line.replace('"customerId"', '"number":"S1234567A","customerId"'),
    );
    putLines(folder, told);
    expect(await verify(null)).toMatchObject({ line: 2, what: "not-an-entry" });
    putLines(folder, rewrite(linesIn(folder), silence));
    expect(await verify(null)).toMatchObject({ line: 2, what: "not-an-entry" });
  });
});

describe("a station that starts on a log", () => {
  const goOn = async () => {
    await writeLog(folder, 1);
    const audit = openStation(folder);
    const entries = (await audit.recent(2)).map(({ n, event, what }) => ({ n, event, what }));
    await audit.close();
    return entries[1];
  };

  test("that was cut off says so, goes on behind the gap, and the gap stays in sight", async () => {
    await writeLog(folder, 6);
    putLines(folder, linesIn(folder).slice(0, 4));
    expect(await goOn()).toEqual({ n: 7, event: "audit-damaged", what: { what: "cut-off" } });
    expect(linesIn(folder)).toHaveLength(4);
    expect(await verify()).toEqual({
      kind: "broken",
      file: "audit-000002.jsonl",
      line: 1,
      n: 5,
      what: "missing-before",
      sound: 4,
    });
  });

  test("whose last entry was changed says so and leaves it as it is", async () => {
    await writeLog(folder, 4);
    const changed = linesIn(folder).map((line) => line.replace("not-found", "forbidden"));
    putLines(folder, changed);
    expect(await goOn()).toMatchObject({ n: 5, event: "audit-damaged" });
    expect(linesIn(folder)).toEqual(changed);
    expect(await verify()).toMatchObject({ file: first, line: 4, n: 4, what: "altered" });
  });

  test.each<[string, () => void, string]>([
    ["has no head", () => unlinkSync(join(folder, "audit-head.json")), "head-missing"],
    [
      "has a head that makes no sense",
      () => writeFileSync(join(folder, "audit-head.json"), "{}"),
      "head-unreadable",
    ],
    [
      "has been rewritten",
      () =>
        putLines(
          folder,
          rewrite(linesIn(folder), (line) => line.replace("4711", "4712")),
        ),
      "head-differs",
    ],
    [
      "was cut off with its head adjusted",
      () => {
        const lines = linesIn(folder).slice(0, 3);
        putLines(folder, lines);
        const { n, hash } = JSON.parse(lines[2] ?? "");
        writeFileSync(join(folder, "audit-head.json"), JSON.stringify({ n, hash, seal: null }));
      },
      "head-not-ours",
    ],
    ["is gone but for its head", () => unlinkSync(join(folder, first)), "cut-off"],
  ])("that %s says so", async (_name, tamper, what) => {
    await writeLog(folder, 6);
    tamper();
    expect(await goOn()).toMatchObject({ event: "audit-damaged", what: { what } });
    // Once said, it is not said again at every start.
    expect(await goOn()).not.toMatchObject({ event: "audit-damaged" });
  });

  test("knows its end better than the head file while it runs", async () => {
    const audit = openStation(folder);
    for (const name of ["tan", "lim", "koh"])
      await audit.record({ event: "station-stopped", what: {} }, { id: name, name });
    const lines = linesIn(folder).slice(0, 2);
    putLines(folder, lines);
    const { n, hash } = JSON.parse(lines[1] ?? "");
    writeFileSync(join(folder, "audit-head.json"), JSON.stringify({ n, hash, seal: null }));
    expect(await audit.verify()).toMatchObject({ kind: "broken", what: "cut-off", n: 3 });
    await audit.close();
  });
});
