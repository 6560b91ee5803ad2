import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { linesIn, logFolder, openStation, recent, putLines, writeLog } from "./station.ts";

let base = "";
let folder = "";
beforeEach(() => {
  ({ base, folder } = logFolder());
});
afterEach(() => rmSync(base, { recursive: true }));

describe("an export", () => {
  test("is the log line by line over all its files, with a summary at the end", async () => {
    await writeLog(folder, 40, { fileBytes: 4000 });
    const audit = openStation(folder);
    const file = join(base, "audit.jsonl");
    expect(await audit.export(file)).toMatchObject({ kind: "exported", entries: 40 });
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(lines.slice(0, 2)).toEqual(linesIn(folder).slice(0, 2));
    expect(lines.slice(0, -1).map((line) => JSON.parse(line).n)).toEqual(
      Array.from({ length: 40 }, (_, at) => at + 1),
    );
    const last = lines.at(-2) ?? "";
    const hash = createHash("sha256").update(last.slice(0, last.lastIndexOf(',"hash":')));
    expect(JSON.parse(lines.at(-1) ?? "")).toEqual({
      summary: {
        exportedAt: "2026-06-15T12:00:00.000Z",
        entries: 40,
        verification: expect.objectContaining({
          kind: "whole",
          entries: 40,
          first: "2026-06-15T12:00:00.000Z",
          last: "2026-06-15T12:00:00.000Z",
          end: { n: 40, hash: hash.digest("hex") },
        }),
      },
    });
    const [entry] = recent(folder, 1);
    expect(entry).toMatchObject({ event: "audit-exported", what: { entries: 40 } });
    await audit.close();
  });

  test("of a damaged log passes over nothing and says where it is broken", async () => {
    await writeLog(folder, 4);
    const damaged = linesIn(folder).toSpliced(1, 1, "\u0000 half of something");
    putLines(folder, damaged);
    const audit = openStation(folder);
    const file = join(base, "audit.jsonl");
    expect(await audit.export(file)).toMatchObject({ kind: "exported", entries: 3 });
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(5);
    const { unreadable } = JSON.parse(lines[1] ?? "");
    expect(Buffer.from(unreadable, "base64").toString()).toBe("\u0000 half of something");
    expect(JSON.parse(lines[4] ?? "").summary.verification).toMatchObject({
      kind: "broken",
      line: 2,
    });
    await audit.close();
  });

  test("that cannot be written says so, leaves the file before and is no entry", async () => {
    await writeLog(folder, 4);
    const audit = openStation(folder);
    expect(await audit.export(join(base, "no-such-folder/audit.jsonl"))).toEqual({
      kind: "not-written",
    });
    const file = join(base, "audit.jsonl");
    writeFileSync(file, "the one before");
    mkdirSync(`${file}.new`);
    expect(await audit.export(file)).toEqual({ kind: "not-written" });
    expect(readFileSync(file, "utf8")).toBe("the one before");
    expect(recent(folder, 1)).toMatchObject([{ n: 4 }]);
    await audit.close();
  });
});

describe("npm run audit:verify", () => {
  const command = resolve(import.meta.dirname, "../../../../main/audit/verify-command.ts");
  const run = async (...args: string[]) =>
    promisify(execFile)(process.execPath, [command, ...args]).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
    );

  test("counts what is whole, without the station's key", async () => {
    await writeLog(folder, 12, { fileBytes: 4000 });
    const { code, stdout } = await run(folder);
    expect(stdout).toContain("The chain is whole: 12 entries in 2 files.");
    expect(stdout).toContain("12 entries are sealed");
    expect(code).toBe(0);
  });

  test("names the first broken entry and fails", async () => {
    await writeLog(folder, 12, { fileBytes: 4000 });
    const name = "audit-000002.jsonl";
    const before = linesIn(folder).length;
    putLines(folder, linesIn(folder, name).toSpliced(1, 1), name);
    const { code, stdout } = await run(folder);
    expect(stdout).toContain(
      `The log is broken at entry ${before + 2} (${name}, line 2): missing-before.`,
    );
    expect(stdout).toContain(`The ${before + 1} entries before it are whole.`);
    expect(code).toBe(1);
  });

  test("says what it needs when there is no folder", async () => {
    expect(await run()).toMatchObject({ code: 2, stdout: expect.stringContaining("Usage") });
    expect(await run(join(base, "elsewhere"))).toMatchObject({ code: 2 });
  });

  test("leaves the log as it was", async () => {
    await writeLog(folder, 2);
    const before = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    await run(folder);
    const after = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    expect(after).toEqual(before);
    expect(existsSync(join(base, "audit.jsonl"))).toBe(false);
  });
});
