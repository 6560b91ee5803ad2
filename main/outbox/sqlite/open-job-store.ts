import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { marker } from "../../sealed/job-key.ts";
import { pageBytes, type Job, type JobContent } from "../job.ts";
import type { JobStore } from "../job-store.ts";
import { changeAll } from "./change-all.ts";
import { contentTable, type ContentTable } from "./content-table.ts";
import { DamagedDatabase, openDatabase, sqliteCode, type Database } from "./database.ts";
import { hasOtherHead } from "./fresh-head.ts";
import { jobIn } from "./job-row.ts";
import { jobTable, type JobTable } from "./job-table.ts";
import { openPageFiles, type PageFiles } from "./page-files.ts";
import { replacePages } from "./replace-pages.ts";
import { isOutOfRoom, roomIn } from "./room.ts";
import { mendSearchIndex } from "./search-index.ts";
import { finishSalvage, salvage } from "./salvage.ts";
import { clearPages, settleJobs, type Found } from "./settle-in.ts";

interface StoreContext {
  /** Where the outbox lies; made when it is missing. */
  folder: string;
  /** 32 bytes. */
  stationKey: Buffer;
  now: Date;
  /** The pages of what was delivered since then, epoch milliseconds, are still kept; none by default. */
  keptSince?: number;
  /** Bytes that are free where the outbox lies; asked of the file system by default. */
  freeBytes?: (folder: string) => Promise<number>;
}

/** What the start of the store found, to be said and written down. */
export interface StoreStanding extends Found {
  /** The database was damaged: where it lies now, how many jobs of it were saved, and the ids of lost ones. */
  repaired: { setAside: string; saved: number | null; lost: string[] } | null;
}

/** A job store on disk. */
export interface SealedJobStore extends JobStore {
  standing: StoreStanding;
  close(): void;
}

interface Opened {
  database: Database;
  jobs: JobTable;
  contents: ContentTable;
  files: PageFiles;
  found: Found;
  /** The names of the pages that waiting jobs need. */
  needed: Set<string>;
}

/**
 * The job store in this folder: rows in SQLite, pages and details sealed. A job is on the disk once `add` has
 * resolved, and every job is where it belongs once this has. A damaged database is set aside and what can be
 * saved is; rejects when the folder cannot be used at all.
 */
export async function openJobStore(context: StoreContext): Promise<SealedJobStore> {
  const { folder, stationKey, now } = context;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "outbox.db");
  const finished = await finishSalvage(file, now);
  const first = await openIfInOrder(context, file);
  const salvaged = first ? null : await salvage(file, stationKey, now);
  const opened = first ?? (await openAll(context, file));
  const setAside = salvaged?.setAside ?? finished;
  const lost = await clearPages(
    opened,
    opened.needed,
    setAside?.replace(/\.db$/, ".pages") ?? null,
  );
  const repaired = setAside === null ? null : { setAside, saved: salvaged?.saved ?? null, lost };
  const standing = { ...opened.found, repaired };
  return { ...storeOver(opened, roomIn(context)), standing, close: () => opened.database.close() };
}

// SQLITE_READONLY (sqlite.org/rescode.html).
const readOnly = 8;

async function openIfInOrder(context: StoreContext, file: string): Promise<Opened | null> {
  try {
    return await openAll(context, file);
  } catch (error) {
    if (error instanceof DamagedDatabase) return null;
    // SQLite takes a head that it does not know for a database that may only be read.
    if (sqliteCode(error) === readOnly && (await hasOtherHead(file))) return null;
    throw error;
  }
}

async function openAll(
  { folder, stationKey, keptSince = Infinity }: StoreContext,
  file: string,
): Promise<Opened> {
  const database = openDatabase(file);
  try {
    mendSearchIndex(database);
    const mark = marker(stationKey);
    const jobs = jobTable(database, mark);
    const contents = contentTable(database, stationKey);
    const files = await openPageFiles(join(folder, "pages"));
    const parts = { database, jobs, contents, files };
    return { ...parts, ...(await settleJobs({ ...parts, mark, keptSince })) };
  } catch (error) {
    database.close();
    throw error;
  }
}

function storeOver(opened: Opened, hasRoomFor: (bytes: number) => Promise<boolean>): JobStore {
  const { jobs, contents, files } = opened;
  return {
    async add(job, content) {
      if (jobs.rowOf(job.id)) throw new Error("There is such a job already.");
      if (!(await hasRoomFor(pageBytes(job)))) return "no-room";
      try {
        await takeIn(opened, job, content);
        return "safe";
      } catch (error) {
        if (isOutOfRoom(error)) return "no-room";
        throw error;
      }
    },
    async content(id): Promise<JobContent | null> {
      const row = jobs.rowOf(id);
      const found = row && contents.open(row);
      if (!found) return null;
      const { key, details } = found;
      const job: Job = jobIn(row);
      const front = files.page(job, "front", key);
      const back = files.page(job, "back", key);
      return front && { details, front, ...(back && { back }) };
    },
    dropContent: (id) => destroyContent(opened, id),
    async replacePages(id, pages, content) {
      if (!(await hasRoomFor(pageBytes({ pages })))) return "no-room";
      return replacePages(opened, id, pages, content);
    },
    update: async (id, from, change) => jobs.change(id, from, change),
    updateAll: (ids, from, change) =>
      changeAll(opened.database, ids, (id) => jobs.change(id, from, change)),
    get: async (id) => jobs.get(id),
    list: async (query) => jobs.list(query),
    inState: async (state) => jobs.inState(state),
    next: async (now) => jobs.next(now),
    ahead: async (job) => jobs.ahead(job),
    settledWithContent: async () => jobs.settledWithContent(),
    load: async () => jobs.load(),
  };
}

/** Puts pages and row on the disk, or leaves nothing of either. */
async function takeIn(
  { database, jobs, contents, files }: Opened,
  job: Job,
  content: JobContent,
): Promise<void> {
  const key = contents.newJobKey();
  await files.write(job, key, content);
  try {
    database.inTransaction(() => contents.insert(jobs.insert(job), key, content.details));
  } catch (error) {
    await files.remove(job);
    throw error;
  }
  // Not before the answer: in the log it is committed and synced already, and the operator waits.
  setImmediate(() => leaveLog(database));
}

/**
 * Takes a committed job out of the log into the database itself. SQLite believes a log up to the first frame that
 * is not as it was written and forgets the rest without a word: a document that was called safe must not lie there.
 */
function leaveLog({ exec }: Database): void {
  try {
    exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch {
    // On a full disk, say. It is committed and synced in the log, and the next one takes it along.
  }
}

/** The key first: from there on nobody can read the pages, even if something holds up their removal. */
async function destroyContent({ jobs, contents, files }: Opened, id: string): Promise<void> {
  const row = jobs.rowOf(id);
  if (!row) return;
  const job = jobIn(row);
  try {
    contents.destroy(row);
  } catch (error) {
    // On a full disk not even the key can go before the pages have made room for that.
    await files.remove(job);
    if (!isOutOfRoom(error)) throw error;
    contents.destroy(row);
  }
  await files.remove(job);
}
