import { appendFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nextBatch } from "../../../../../main/audit/forward/next-batch.ts";
import type { ForwardedPlace } from "../../../../../main/audit/forward/place.ts";
import { extentOf } from "../../../../../main/audit/log-files.ts";
import { createSealer } from "../../../../../main/audit/sealer.ts";
import {
  filesIn,
  linesIn,
  logFolder,
  otherKey,
  putLines,
  rewrite,
  stationKey,
  writeLog,
} from "../station.ts";

let base = "";
let folder = "";
beforeEach(async () => {
  ({ base, folder } = logFolder());
  await writeLog(folder, 12, { fileBytes: 2000 });
});
afterEach(() => rmSync(base, { recursive: true }));

const one = "audit-000001.jsonl";
const two = "audit-000002.jsonl";

/** Everything that is forwarded from here, batch by batch. */
async function walk(from: ForwardedPlace | null, key: Buffer | null = stationKey) {
  const sealer = createSealer(key);
  const numbers: number[] = [];
  let after = from;
  for (let batches = 0; batches < 50; batches += 1) {
    const extent = await extentOf(folder);
    const batch = await nextBatch(folder, {
      sealer,
      extent,
      after,
      most: { entries: 2, bytes: 10_000 },
    });
    if (!batch.end) return { numbers, place: after };
    numbers.push(...batch.lines.map(({ entry }) => entry.n));
    after = batch.end;
  }
  throw new Error("It goes round in a circle.");
}

const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe("the next entries", () => {
  test("go on over the files, and from the place behind the last one", async () => {
    expect(filesIn(folder).length).toBeGreaterThan(2);
    const { numbers, place } = await walk(null);
    expect(numbers).toEqual(upTo(12));
    await writeLog(folder, 3, { fileBytes: 2000 });
    expect((await walk(place)).numbers).toEqual(upTo(15, 13));
    expect((await walk((await walk(place)).place)).numbers).toEqual([]);
  });

  test.each<[string, (lines: string[]) => string[]]>([
    ["was changed", (lines) => lines.with(1, (lines[1] ?? "").replace("4711", "4712"))],
    ["is no JSON", (lines) => lines.with(1, "\0".repeat(300))],
    ["is empty", (lines) => lines.with(1, "")],
    ["is not there", (lines) => lines.toSpliced(1, 1)],
    ["bears another seal", (lines) => lines.with(1, forged(lines[1] ?? ""))],
  ])("leave out a line that %s, and nothing else", async (_, change) => {
    putLines(folder, change(linesIn(folder)));
    const { numbers, place } = await walk(null);
    expect(numbers).toEqual(upTo(12).toSpliced(1, 1));
    expect((await walk(place)).numbers).toEqual([]);
  });

  test("stop at half a line, which may be on its way to the disk", async () => {
    const last = filesIn(folder).at(-1) ?? "";
    const { place } = await walk(null);
    const before = linesIn(folder, last);
    await writeLog(folder, 1, { fileBytes: 1_000_000 });
    const whole = linesIn(folder, last).at(-1) ?? "";
    putLines(folder, before, last);
    appendFileSync(join(folder, last), whole.slice(0, 100));
    expect((await walk(place)).numbers).toEqual([]);
    appendFileSync(join(folder, last), whole.slice(100));
    expect((await walk(place)).numbers).toEqual([]);
    appendFileSync(join(folder, last), "\n");
    expect((await walk(place)).numbers).toEqual([13]);
  });

  test("go on with the next file after half a line or endless bytes at the end of one", async () => {
    truncateSync(join(folder, one), 100);
    appendFileSync(join(folder, two), "x".repeat(200_000));
    const { numbers, place } = await walk(null);
    const cut = linesIn(folder, two).length;
    expect(cut).toBeGreaterThan(0);
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers).not.toContain(1);
    expect(numbers.at(-1)).toBe(12);
    expect((await walk(place)).numbers).toEqual([]);
  });

  test.each<[string, () => void]>([
    ["was cut off before it", () => truncateSync(join(folder, filesIn(folder).at(-1) ?? ""), 0)],
    ["has lost its last file", () => rmSync(join(folder, filesIn(folder).at(-1) ?? ""))],
    ["was written anew", () => putLines(folder, [...linesIn(folder, two)], filesIn(folder).at(-1))],
    [
      "has its files in another order",
      () =>
        renameSync(join(folder, filesIn(folder).at(-1) ?? ""), join(folder, "audit-000099.jsonl")),
    ],
  ])("begin with the first one where the log %s", async (_, damage) => {
    const { place } = await walk(null);
    damage();
    const again = await walk(place);
    expect(again.numbers.slice(0, 3)).toEqual([1, 2, 3]);
    expect((await walk(again.place)).numbers).toEqual([]);
  });

  test("are none where no line is sound, or where there is no log", async () => {
    for (const name of filesIn(folder)) writeFileSync(join(folder, name), "nothing\n".repeat(50));
    expect((await walk(null)).numbers).toEqual([]);
    rmSync(folder, { recursive: true });
    expect((await walk(null)).numbers).toEqual([]);
  });

  test("are also those with another key's seal, which nobody here can check", async () => {
    expect((await walk(null, otherKey)).numbers).toEqual(upTo(12));
    expect((await walk(null, null)).numbers).toEqual(upTo(12));
  });
});

/** The line with other content and all hashes made to fit, by somebody without the key. */
function forged(line: string): string {
  const before = /"before":"([0-9a-f]{64})"/.exec(line)?.[1] ?? "";
  const [changed = ""] = rewrite([line], (text) => text.replace("4711", "4712"));
  expect(before).not.toBe("");
  return changed;
}
