import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAudit } from "../../../../main/audit/audit.ts";
import type { AuditEntry, AuditEvent } from "../../../../main/audit/entry.ts";

/** A folder for a log, which is not made yet. */
export function logFolder(): { base: string; folder: string } {
  const base = mkdtempSync(join(tmpdir(), "branchscan-audit-"));
  return { base, folder: join(base, "audit") };
}

export const stationKey = Buffer.alloc(32, 7);
export const otherKey = Buffer.alloc(32, 8);

/** A clock that stands still; what is to happen later happens when the test says so. */
export function handClock() {
  const later: (() => void)[] = [];
  return {
    now: () => Date.parse("2026-06-15T12:00:00.000Z"),
    after(_milliseconds: number, callback: () => void) {
      later.push(callback);
      return () => void later.splice(later.indexOf(callback), 1);
    },
    passes: () => {
      for (const callback of later.splice(0)) callback();
    },
  };
}

type Options = Partial<Parameters<typeof openAudit>[0]>;

export function openStation(folder: string, options: Options = {}) {
  return openAudit({
    folder,
    key: stationKey,
    clock: handClock(),
    station: () => "Orchard Branch · Counter 3",
    operator: () => ({ id: "tan", name: "A. Tan" }),
    ...options,
  });
}

const jobIds = [
  "6f9619ff-8b86-4011-b42d-00cf4fc964ff",
  "7d444840-9dc0-41d1-b245-5ffdce74fad2",
] as const;

/** Events of an ordinary morning, over and over. */
export function someEvents(count: number): AuditEvent[] {
  const document = { jobId: jobIds[0], customerId: "4711", documentId: "8821" };
  const morning: AuditEvent[] = [
    { event: "station-started", what: { version: "0.1.0", mode: "live", keyStore: true } },
    { event: "document-accepted", what: { ...document, pages: 2, confirmed: ["no-back"] } },
    { event: "document-sending", what: { ...document, attempt: 1 } },
    { event: "document-held", what: { ...document, reason: "not-found" } },
    { event: "receipt-exported", what: { jobId: jobIds[1], format: "pdf" } },
  ];
  return Array.from({ length: Math.ceil(count / morning.length) }, () => morning)
    .flat()
    .slice(0, count);
}

/** A log of so many entries in files of this size, as a station leaves it behind. */
export async function writeLog(folder: string, count: number, options: Options = {}) {
  const audit = openStation(folder, options);
  for (const event of someEvents(count)) await audit.record(event);
  await audit.close();
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .toSorted();
}

export function linesIn(folder: string, name = "audit-000001.jsonl"): string[] {
  return readFileSync(join(folder, name), "utf8").split("\n").slice(0, -1);
}

/** The latest entries on the disk, newest first, at most so many. */
export function recent(folder: string, limit: number): AuditEntry[] {
  const lines = filesIn(folder).flatMap((name) => linesIn(folder, name));
  return lines
    .map((line) => JSON.parse(line))
    .toReversed()
    .slice(0, limit);
}

export function putLines(folder: string, lines: readonly string[], name = "audit-000001.jsonl") {
  writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(""));
}

/** What somebody would do who knows how the log is made: changes one entry and makes all hashes fit again. */
export function rewrite(lines: readonly string[], change: (text: string) => string): string[] {
  let before = "0".repeat(64);
  return lines.map((line) => {
    const hashed = change(line)
      .replace(/"before":"[0-9a-f]{64}"/, `"before":"${before}"`)
      .replace(/,"hash":"[0-9a-f]{64}"\}$/, "");
    before = createHash("sha256").update(hashed).digest("hex");
    return `${hashed},"hash":"${before}"}`;
  });
}
