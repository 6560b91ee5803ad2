import { z } from "zod";
import { Receipt } from "../../../preload/contract/receipt.ts";
import { isSettled } from "../job.ts";
import { destroySettled, type ContentTable } from "./content-table.ts";
import { DamagedDatabase, type Database } from "./database.ts";
import { jobInIfAny, type Row } from "./job-row.ts";
import type { JobTable, Mark } from "./job-table.ts";
import { fileName, jobIdIn, type PageFiles } from "./page-files.ts";
import { scanRows, type ScannedRow } from "./scan-rows.ts";

interface Parts {
  database: Database;
  jobs: JobTable;
  contents: ContentTable;
  files: PageFiles;
  mark: Mark;
  /** The pages of what was delivered since then, epoch milliseconds, are still kept. */
  keptSince: number;
}

/** What a start found, by the ids of the jobs. */
export interface Found {
  /** Held now: their rows were changed, or their content is gone. */
  damaged: string[];
  /** Delivered or discarded, and changed since by somebody else. */
  changed: string[];
  /** The station key is not the one that the jobs were sealed under. */
  otherKey: boolean;
}

/**
 * Puts every job where it belongs after a stop of any kind: what was on the wire waits again, what was changed or
 * lost is held, keys of settled jobs are gone unless they are still to be kept. Gives the names of the pages that are still needed, too. Throws
 * `DamagedDatabase` when a row holds no job any more.
 */
export async function settleJobs(parts: Parts): Promise<{ found: Found; needed: Set<string> }> {
  const names = new Set(await parts.files.names());
  const settled = parts.database.inTransaction(() => settleRows(parts, names));
  const isLeftOver = [...names].some((name) => !settled.needed.has(name));
  // What left pages behind may have left their key in the log.
  if (destroySettled(parts.database, parts.keptSince) || isLeftOver)
    parts.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  return settled;
}

const recount = `
  UPDATE tallies SET (jobs, bytes) =
    (SELECT count(*), coalesce(sum(bytes), 0) FROM jobs WHERE jobs.state = tallies.state)
`;

function settleRows(parts: Parts, names: Set<string>) {
  const { database, jobs, contents, mark } = parts;
  const found: Found = { damaged: [], changed: [], otherKey: isOtherKey(database, mark) };
  const withContent = contents.all();
  const needed = new Set<string>();

  for (const scanned of scanRows(database, mark, (seq) => withContent.has(seq))) {
    const { seq, isOurs, row } = scanned;
    const content = withContent.get(seq);
    if (!isOurs && isSettledFor(jobs, seq, content !== undefined)) {
      if (found.otherKey) jobs.write(jobs.rowAt(seq), {});
      else found.changed.push(String(row.id));
      continue;
    }
    if (isOurs && isSettledState(row.state) && !isKept(row, parts.keptSince)) continue;
    const pages = filesOf(scanned);
    for (const name of pages) needed.add(name);
    if (isOurs && (row.held === "damaged" || isSettledState(row.state))) continue;
    if (!isOurs || !content?.isOurs || !pages.every((name) => names.has(name))) {
      found.damaged.push(String(row.id));
      const held = { state: "held", held: "damaged", waiting: null, nextTryAt: null } as const;
      jobs.write(jobs.rowAt(seq), held);
    } else if (row.state === "sending") {
      const queued = { state: "queued", waiting: null, nextTryAt: null } as const;
      jobs.write(jobs.rowAt(seq), queued);
    }
  }
  database.exec(recount);
  return { found, needed };
}

function isSettledState(state: Row["state"]): boolean {
  return state === "delivered" || state === "discarded";
}

function isKept({ state, settledAt }: Row, keptSince: number): boolean {
  return state === "delivered" && Number(settledAt) >= keptSince;
}

/** Whether the station key is another than last time; from now on this one is known. */
function isOtherKey({ prepare }: Database, mark: Mark): boolean {
  const keyMark = mark("station key");
  const known = prepare("SELECT value FROM meta WHERE name = 'key'").get()?.["value"];
  prepare("INSERT OR REPLACE INTO meta VALUES ('key', ?)").run(keyMark);
  return known instanceof Uint8Array && !keyMark.equals(known);
}

/** Whether a changed row is of a settled job. With content it was not this station that settled it. */
function isSettledFor(jobs: JobTable, seq: number, hasContent: boolean): boolean {
  const job = jobInIfAny(jobs.rowAt(seq));
  if (!job) throw new DamagedDatabase("A row holds no job.");
  return isSettled(job) && !hasContent;
}

const Pages = z.array(Receipt.shape.pages.element.pick({ side: true, madeSmaller: true }));

function filesOf({ row }: ScannedRow): string[] {
  return Pages.parse(JSON.parse(String(row.pages))).map((page) => fileName(String(row.id), page));
}

/**
 * Clears the folder of the pages of what no waiting job needs: pages of settled jobs, and of documents that were
 * never taken over. With a folder to set aside into they are kept there; gives the ids of those jobs.
 */
export async function clearPages(
  { jobs, files }: Pick<Parts, "jobs" | "files">,
  needed: Set<string>,
  asideFolder: string | null,
): Promise<string[]> {
  const lost = new Set<string>();
  for (const name of await files.names()) {
    if (needed.has(name)) continue;
    const id = jobIdIn(name);
    if (asideFolder !== null && id !== null && !jobs.rowOf(id)) {
      await files.setAside(name, asideFolder);
      lost.add(id);
    } else await files.removeFile(name);
  }
  return [...lost];
}
