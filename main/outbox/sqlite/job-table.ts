import type { SQLInputValue } from "node:sqlite";
import type { JobState, OutboxCounts, OutboxQuery } from "../../../preload/contract/job.ts";
import type { marker } from "../../sealed/job-key.ts";
import { documentOf, isSettled, type Job } from "../job.ts";
import type { JobChange, NextJob } from "../job-store.ts";
import type { Database } from "./database.ts";
import {
  changedRow,
  changingColumns,
  jobIn,
  markedColumns,
  rowFor,
  wholeText,
  type Row,
} from "./job-row.ts";

const open = "state IN ('queued', 'sending', 'held')";
const inTheWay = `EXISTS (
  SELECT 1 FROM jobs AS earlier
  WHERE earlier.document = jobs.document AND earlier.seq < jobs.seq AND earlier.${open}
)`;
const stored = [...markedColumns, "mark"];

/** Makes the mark of a text. */
export type Mark = ReturnType<typeof marker>;

/** The table of the jobs. Each change is a commit of its own, or a part of the caller's. */
export function jobTable(database: Database, mark: Mark) {
  const { prepare } = database;

  function rowOf(id: string): Row | undefined {
    return prepare("SELECT * FROM jobs WHERE id = ?").get(id);
  }

  function insertRow(row: Row): void {
    const places = stored.map(() => "?").join(", ");
    prepare(`INSERT INTO jobs (${stored.join(", ")}) VALUES (${places})`).run(
      ...valuesOf(row, stored),
    );
  }

  function write(row: Row, change: JobChange): void {
    writeRow(database, mark, changedRow(row, change), changingColumns);
  }

  return {
    rowOf,
    rowAt(seq: number): Row {
      return prepare("SELECT * FROM jobs WHERE seq = ?").get(seq) ?? {};
    },
    get(id: string): Job | null {
      const row = rowOf(id);
      return row ? jobIn(row) : null;
    },
    /** Adds a job behind all others; gives its row. */
    insert(job: Job): Row {
      const last = prepare("SELECT coalesce(max(seq), 0) AS seq FROM jobs").get()?.["seq"];
      const row = rowFor(Number(last) + 1, job);
      insertRow({ ...row, mark: mark(wholeText(row)) });
      return row;
    },
    /** Adds a row as it was found elsewhere, its mark too. */
    insertRow,
    /** Writes the change, whatever stood there, and marks the row anew. */
    write,
    /** Changes a job that is in one of these states; gives whether it was. */
    change(id: string, from: readonly JobState[], change: JobChange): boolean {
      const row = rowOf(id);
      if (!row || !from.includes(jobIn(row).state)) return false;
      write(row, change);
      return true;
    },
    /** Gives a job other pages and this change; gives its row. */
    writePages(job: Job, pages: Job["pages"], change: JobChange): Row {
      const seq = Number(rowOf(job.id)?.["seq"]);
      const row = rowFor(seq, { ...job, ...change, pages });
      writeRow(database, mark, row, [...changingColumns, "pages", "bytes"]);
      return row;
    },
    list: (query: OutboxQuery) => list(database, query),
    inState(state: Job["state"]): Job[] {
      return prepare("SELECT * FROM jobs WHERE state = ? ORDER BY seq").all(state).map(jobIn);
    },
    settledWithContent: () => settledWithContent(database),
    next: (now: number) => next(database, now),
    ahead: (job: Job) => ahead(database, job),
    load: () => load(database),
  };
}

function writeRow({ prepare }: Database, mark: Mark, row: Row, columns: readonly string[]): void {
  const sets = [...columns, "mark"].map((column) => `${column} = ?`).join(", ");
  prepare(`UPDATE jobs SET ${sets} WHERE seq = ?`).run(
    ...valuesOf(row, columns),
    mark(wholeText(row)),
    valueOf(row, "seq"),
  );
}

function valueOf(row: Row, column: string): SQLInputValue {
  return row[column] ?? null;
}

function valuesOf(row: Row, columns: readonly string[]): SQLInputValue[] {
  return columns.map((column) => valueOf(row, column));
}

export type JobTable = ReturnType<typeof jobTable>;

function next({ prepare }: Database, now: number): NextJob {
  const soonest = prepare(
    `SELECT coalesce(nextTryAt, 0) AS dueAt FROM jobs INDEXED BY queuedByTime
     WHERE state = 'queued' AND NOT ${inTheWay} ORDER BY coalesce(nextTryAt, 0) LIMIT 1`,
  ).get()?.["dueAt"];
  if (typeof soonest !== "number") return { kind: "none" };
  if (soonest > now) return { kind: "wait", until: soonest };
  const oldest = prepare(
    `SELECT * FROM jobs
     WHERE state = 'queued' AND coalesce(nextTryAt, 0) <= ? AND NOT ${inTheWay} ORDER BY seq LIMIT 1`,
  ).get(now);
  return { kind: "due", job: jobIn(oldest ?? {}) };
}

function ahead({ prepare }: Database, job: Job): Job | null {
  if (isSettled(job)) return null;
  const first = prepare(
    `SELECT seq, id FROM jobs WHERE document = ? AND ${open} ORDER BY seq LIMIT 1`,
  ).get(documentOf(job));
  if (!first || first["id"] === job.id) return null;
  return jobIn(prepare("SELECT * FROM jobs WHERE seq = ?").get(Number(first["seq"])) ?? {});
}

function settledWithContent({ prepare }: Database): Job[] {
  const settled =
    "SELECT jobs.* FROM contents JOIN jobs USING (seq) WHERE state IN ('delivered', 'discarded')";
  return prepare(`${settled} ORDER BY seq`).all().map(jobIn);
}

function load({ prepare }: Database): { jobs: number; bytes: number } {
  const sums = "coalesce(sum(jobs), 0) AS jobs, coalesce(sum(bytes), 0) AS bytes";
  const row = prepare(`SELECT ${sums} FROM tallies WHERE ${open}`).get();
  return { jobs: Number(row?.["jobs"]), bytes: Number(row?.["bytes"]) };
}

function list(
  { prepare }: Database,
  { search, show, offset, limit }: OutboxQuery,
): { total: number; jobs: Job[]; counts: OutboxCounts } {
  const counts = countsIn(prepare("SELECT state, jobs FROM tallies").all());
  const { where, values } = condition(search.replaceAll(/\s/gu, ""), show);
  const rows = prepare(
    `SELECT * FROM jobs WHERE seq IN (
       SELECT seq FROM jobs ${where} ORDER BY seq DESC LIMIT ? OFFSET ?
     ) ORDER BY seq DESC`,
  ).all(...values, limit, offset);
  const known = search === "" ? (show === "all" ? counts.all : counts[show]) : null;
  const total = known ?? prepare(`SELECT count(*) AS n FROM jobs ${where}`).get(...values)?.["n"];
  const { waiting, held, delivered } = counts;
  return { total: Number(total), jobs: rows.map(jobIn), counts: { waiting, held, delivered } };
}

/** Three characters and more are looked up by their trigrams, fewer in the index that holds the ids. */
function condition(
  wanted: string,
  show: OutboxQuery["show"],
): { where: string; values: SQLInputValue[] } {
  const terms: string[] = [];
  const values: SQLInputValue[] = [];
  if (Array.from(wanted).length >= 3) {
    terms.push("seq IN (SELECT rowid FROM idGrams WHERE idGrams MATCH ?)");
    values.push(`"${wanted.replaceAll('"', '""')}"`);
  } else if (wanted !== "") {
    terms.push("(instr(customerId, ?) OR instr(documentId, ?))");
    values.push(wanted, wanted);
  }
  if (show !== "all") {
    terms.push(`"group" = ?`);
    values.push(show);
  }
  return { where: terms.length > 0 ? `WHERE ${terms.join(" AND ")}` : "", values };
}

function countsIn(tallies: readonly Row[]): OutboxCounts & { all: number } {
  const of = (...states: string[]) =>
    tallies
      .filter(({ state }) => states.includes(String(state)))
      .reduce((sum, { jobs }) => sum + Number(jobs), 0);
  return {
    waiting: of("queued", "sending"),
    held: of("held"),
    delivered: of("delivered"),
    all: of("queued", "sending", "held", "delivered", "discarded"),
  };
}
