import { isSettled, type Job } from "../job.ts";
import type { ContentTable } from "./content-table.ts";
import { DamagedDatabase, type Database } from "./database.ts";
import { jobInIfAny } from "./job-row.ts";
import type { JobTable } from "./job-table.ts";
import { fileName, type PageFiles } from "./page-files.ts";

interface Parts {
  database: Database;
  jobs: JobTable;
  contents: ContentTable;
  files: PageFiles;
  /** What the station key is known again by. */
  keyMark: Buffer;
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
 * lost is held, keys of settled jobs are gone. Throws `DamagedDatabase` when a row holds no job any more.
 */
export async function settleJobs(parts: Parts): Promise<Found> {
  const names = new Set(await parts.files.names());
  const found = parts.database.inTransaction(() => settleRows(parts, names));
  if (parts.contents.destroySettled()) parts.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  return found;
}

const recount = `
  UPDATE tallies SET (jobs, bytes) =
    (SELECT count(*), coalesce(sum(bytes), 0) FROM jobs WHERE jobs.state = tallies.state)
`;

function settleRows({ database, jobs, contents, keyMark }: Parts, names: Set<string>): Found {
  const { prepare } = database;
  const known = prepare("SELECT value FROM meta WHERE name = 'key'").get()?.["value"];
  const otherKey = known instanceof Uint8Array && !keyMark.equals(known);
  prepare("INSERT OR REPLACE INTO meta VALUES ('key', ?)").run(keyMark);
  const found: Found = { damaged: [], changed: [], otherKey };
  for (const row of prepare("SELECT * FROM jobs ORDER BY seq").all()) {
    const isOurs = jobs.isOurs(row);
    const job = jobInIfAny(row);
    if (!job) throw new DamagedDatabase("A row holds no job.");
    // With content and another hand's mark it was not this station that settled it.
    if (isSettled(job) && (isOurs || !contents.has(row))) {
      if (!isOurs && !otherKey) found.changed.push(job.id);
      if (otherKey) jobs.write(row, {});
    } else if (job.held === "damaged" && isOurs) {
      continue;
    } else if (!isOurs || !contents.open(row) || !filesOf(job).every((name) => names.has(name))) {
      found.damaged.push(job.id);
      jobs.write(row, { state: "held", held: "damaged", waiting: null, nextTryAt: null });
    } else if (job.state === "sending") {
      jobs.write(row, { state: "queued", waiting: null, nextTryAt: null });
    }
  }
  database.exec(recount);
  return found;
}

function filesOf(job: Job): string[] {
  return job.pages.map(({ side }) => fileName(job.id, side));
}

/**
 * Clears the folder of the pages of what no waiting job needs: pages of settled jobs, and of documents that were
 * never taken over. With a folder to set aside into they are kept there; gives the ids of those jobs.
 */
export async function clearPages(
  { jobs, files }: Pick<Parts, "jobs" | "files">,
  asideFolder: string | null,
): Promise<string[]> {
  const lost = new Set<string>();
  for (const name of await files.names()) {
    const [id = "", side, ...more] = name.split(".");
    const row = jobs.rowOf(id);
    const job = row ? jobInIfAny(row) : null;
    const isNeeded = job && !isSettled(job) && job.pages.some((page) => page.side === side);
    if (isNeeded && more.length === 0) continue;
    if (asideFolder === null || job || more.length > 0) await files.removeFile(name);
    else {
      await files.setAside(name, asideFolder);
      lost.add(id);
    }
  }
  return [...lost];
}
