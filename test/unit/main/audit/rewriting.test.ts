import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSealer } from "../../../../main/audit/sealer.ts";
import { verifyLog } from "../../../../main/audit/verify-log.ts";
import {
  linesIn,
  logFolder,
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

const verify = (key: Buffer | null = stationKey) =>
  verifyLog(folder, { sealer: createSealer(key) });

const silence = (line: string) => line.replace('"document-held"', '"document-retried"');
const hide = (line: string) => line.replace("4711", "4712");

describe("who rewrites the log and makes all its hashes fit", () => {
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
