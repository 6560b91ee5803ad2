import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../../sealed/sync-folder.ts";
import { contentTable } from "./content-table.ts";
import { hasOurSchema, openAsFound, openDatabase, type Database } from "./database.ts";
import { copyUnderFreshHead } from "./fresh-head.ts";
import { jobInIfAny, type Row } from "./job-row.ts";
import { jobTable } from "./job-table.ts";

/** What came of a damaged database. */
export interface Salvaged {
  /** Where it lies now. */
  setAside: string;
  /** Jobs that are in the new one. */
  saved: number;
}

const rebuilt = (file: string) => `${file}.rebuilt`;
const siblings = ["-wal", "-shm", "-journal"];

/**
 * Builds a new database of what a damaged one still gives, row by row, and sets the damaged one aside under
 * `<name>.damaged-<time>.db`. Whenever it is broken off, nothing is lost and the next start goes on.
 */
export async function salvage(file: string, stationKey: Buffer, now: Date): Promise<Salvaged> {
  const part = `${file}.part`;
  await removeDatabase(part);
  const source = await readable(file, part);
  const saved = copyWhatIsThere(source, part, stationKey);
  if (source !== file) await removeDatabase(source);
  await rename(part, rebuilt(file));
  return { saved, setAside: await putInPlace(file, now) };
}

/** Where to read from: the database itself or, when its schema is not what it was, a copy with the right one. */
async function readable(file: string, fresh: string): Promise<string> {
  let isReadable = false;
  withDatabase(file, (damaged) => {
    isReadable = attempt(() => hasOurSchema(damaged)) ?? false;
  });
  if (isReadable) return file;
  const copy = `${file}.copy`;
  await removeDatabase(copy);
  try {
    openDatabase(fresh).close();
    await copyUnderFreshHead(file, fresh, copy);
    return copy;
  } catch {
    // No room for it, say. The damaged one may still give something.
    await removeDatabase(copy);
    return file;
  }
}

/** Finishes what a broken off salvage has built whole; `null` when there is nothing of the kind. */
export async function finishSalvage(file: string, now: Date): Promise<string | null> {
  return existsSync(rebuilt(file)) ? putInPlace(file, now) : null;
}

async function putInPlace(file: string, now: Date): Promise<string> {
  const time = now.toISOString().replaceAll(/[:.]/g, "-");
  const aside = file.replace(/\.db$/, `.damaged-${time}.db`);
  // The log goes first: beside the new database it would be taken for its own.
  for (const sibling of [...siblings, ""])
    if (existsSync(file + sibling)) await rename(file + sibling, aside + sibling);
  await rename(rebuilt(file), file);
  await syncFolder(dirname(file));
  return aside;
}

async function removeDatabase(file: string): Promise<void> {
  for (const ending of ["", ...siblings]) await rm(file + ending, { force: true });
}

function copyWhatIsThere(from: string, to: string, stationKey: Buffer): number {
  const fresh = openDatabase(to);
  let saved = 0;
  try {
    const jobs = jobTable(fresh, () => Buffer.alloc(0));
    const contents = contentTable(fresh, stationKey);
    withDatabase(from, (damaged) =>
      fresh.inTransaction(() => {
        for (const row of rowsAsFarAsTheyGo(damaged)) {
          if (!jobInIfAny(row) || !isTaken(() => jobs.insertRow(row))) continue;
          saved += 1;
          const content = attempt(() => rowAt(damaged, "contents", Number(row["seq"])));
          if (content) isTaken(() => contents.insertRow(content));
        }
        const key = attempt(() => damaged.prepare("SELECT value FROM meta").get()?.["value"]);
        if (key) fresh.prepare("INSERT INTO meta VALUES ('key', ?)").run(key);
      }),
    );
  } finally {
    fresh.close();
  }
  return saved;
}

/** A file that is no database at all gives nothing. */
function withDatabase(file: string, work: (database: Database) => void): void {
  const damaged = attempt(() => openAsFound(file));
  if (!damaged) return;
  try {
    work(damaged);
  } finally {
    attempt(() => damaged.close());
  }
}

function rowAt({ prepare }: Database, table: string, seq: number): Row | undefined {
  return prepare(`SELECT * FROM ${table} NOT INDEXED WHERE seq = ?`).get(seq);
}

// How far to look beyond the last row that could be read when nothing says where the end is.
const farthest = 20_000;

/** Every row from the front until one fails, from the back until one fails, and those between one by one. */
function* rowsAsFarAsTheyGo(database: Database): Generator<Row> {
  const select = "SELECT * FROM jobs NOT INDEXED WHERE seq";
  let last = 0;
  let next = attempt(
    () => database.prepare(`${select} > ? ORDER BY seq LIMIT 1`).get(last) ?? null,
  );
  while (next) {
    yield next;
    last = Number(next["seq"]);
    const after = last;
    next = attempt(() => database.prepare(`${select} > ? ORDER BY seq LIMIT 1`).get(after) ?? null);
  }
  // `null`: that was the end.
  if (next === null || !isDatabase(database)) return;
  let end = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const before = end;
    const row = attempt(() =>
      database.prepare(`${select} < ? AND seq > ? ORDER BY seq DESC LIMIT 1`).get(before, last),
    );
    if (!row) break;
    yield row;
    end = Number(row["seq"]);
  }
  const known = lastKnownPlace(database);
  for (let seq = last + 1; seq < Math.min(end, (known ?? last + farthest) + 1); seq += 1) {
    const row = attempt(() => rowAt(database, "jobs", seq));
    if (row) yield row;
  }
}

function isDatabase(database: Database): boolean {
  return isTaken(() => database.prepare("SELECT count(*) FROM sqlite_schema").get());
}

/** The last place that an index of the jobs or the table of contents knows of. */
function lastKnownPlace(database: Database): number | null {
  const last = ["jobs INDEXED BY idsOfJobs", "contents"]
    .map((source) => `SELECT seq FROM ${source} ORDER BY seq DESC LIMIT 1`)
    .map((sql) => attempt(() => database.prepare(sql).get()?.["seq"]))
    .filter((seq) => typeof seq === "number");
  return last.length > 0 ? Math.max(...last) : null;
}

/** What the work gives, or `undefined` when it fails. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function isTaken(work: () => void): boolean {
  return attempt(() => (work(), true)) ?? false;
}
