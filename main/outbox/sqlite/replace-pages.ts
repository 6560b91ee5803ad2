import type { Job, PageContents } from "../job.ts";
import { isTooLarge, withOtherPages, type Replaced } from "../job-store.ts";
import type { ContentTable } from "./content-table.ts";
import type { Database } from "./database.ts";
import type { JobTable } from "./job-table.ts";
import type { PageFiles } from "./page-files.ts";
import { isOutOfRoom } from "./room.ts";

interface Parts {
  database: Database;
  jobs: JobTable;
  contents: ContentTable;
  files: PageFiles;
}

/**
 * Puts other pages in the place of those of a job that is held as too large, under a key of their own. They lie on
 * the disk, under other names, before one commit makes them the job's, overwrites the old key and queues the job; only
 * then do the old files go. A stop before that commit leaves the old pages, one after it the new ones; the next start
 * clears away the others.
 */
export async function replacePages(
  parts: Parts,
  id: string,
  pages: Job["pages"],
  content: PageContents,
): Promise<Replaced> {
  const { jobs, contents, files } = parts;
  const before = jobs.get(id);
  if (!isTooLarge(before)) return "moved";
  const key = contents.newJobKey();
  const after = { id, pages };
  let isDone = false;
  try {
    await files.write(after, key, content);
    isDone = commit(parts, { id, pages, key });
  } catch (error) {
    await files.remove(after);
    if (isOutOfRoom(error)) return "no-room";
    throw error;
  }
  await (isDone ? clearOld(parts, before) : files.remove(after));
  return isDone ? "replaced" : "moved";
}

/** False when somebody has decided otherwise while the pages were written, or its details cannot be opened. */
function commit(
  { database, jobs, contents }: Parts,
  { id, pages, key }: { id: string; pages: Job["pages"]; key: Buffer },
): boolean {
  return database.inTransaction(() => {
    const job = jobs.get(id);
    const opened = isTooLarge(job) ? contents.open(jobs.rowOf(id) ?? {}) : null;
    if (!job || !opened) return false;
    contents.replace(jobs.writePages(job, pages, withOtherPages), key, opened.details);
    return true;
  });
}

/** The key first. The new pages are the job's, whatever fails here: what is left over, the next start clears away. */
async function clearOld({ contents, files }: Parts, before: Job): Promise<void> {
  try {
    contents.clearLog();
    await files.remove(before);
  } catch {
    // On a full disk the log cannot be cleared before the pages have made room.
    await files.remove(before).catch(() => undefined);
  }
}
