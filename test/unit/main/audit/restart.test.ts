import { rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSealer } from "../../../../main/audit/sealer.ts";
import { verifyLog } from "../../../../main/audit/verify-log.ts";
import {
  linesIn,
  logFolder,
  openStation,
  recent,
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

/** Starts a station that records one thing, and gives what it wrote before that. */
const goOn = async () => {
  await writeLog(folder, 1);
  const audit = openStation(folder);
  const entries = recent(folder, 2).map(({ n, event, what }) => ({ n, event, what }));
  await audit.close();
  return entries[1];
};

describe("a station that starts on a log", () => {
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
