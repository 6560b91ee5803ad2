import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Job } from "../../../../../main/outbox/job.ts";
import type { JobStore } from "../../../../../main/outbox/job-store.ts";
import {
  openJobStore,
  type SealedJobStore,
} from "../../../../../main/outbox/sqlite/open-job-store.ts";
import { noon } from "../harness.ts";
import { backBytes, contentOf, factsOf, frontBytes, jobOf, newFolder } from "../jobs.ts";

/** A folder with an outbox in it, closed and opened by the test. */
export async function outboxFolder(key: Buffer = randomBytes(32), makeFolder = newFolder) {
  const folder = await makeFolder();
  const file = join(folder, "outbox.db");
  const pages = join(folder, "pages");
  return {
    folder,
    file,
    pages,
    /** Opens the store for as long as the work lasts. */
    async open<Result>(
      work: (store: SealedJobStore) => Promise<Result>,
      stationKey = key,
      keptSince = Infinity,
    ): Promise<Result> {
      const store = await openJobStore({ folder, stationKey, keptSince, now: new Date(noon) });
      try {
        return await work(store);
      } finally {
        store.close();
      }
    },
    /** Changes the closed database behind the station's back. */
    tamper<Result>(work: (database: DatabaseSync) => Result): Result {
      const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
      try {
        return work(database);
      } finally {
        database.close();
      }
    },
    /** Every byte below the folder. */
    async everything(): Promise<Buffer> {
      const names = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = names.filter((entry) => entry.isFile());
      return Buffer.concat(
        await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name)))),
      );
    },
  };
}

/** Adds a job with two pages for a record of its own; gives it. */
export async function addJob(store: JobStore, change: Partial<Job> = {}): Promise<Job> {
  const pages = [factsOf("front", frontBytes), factsOf("back", backBytes)];
  const job = jobOf({ pages, ...change });
  const added = await store.add(job, contentOf({ back: backBytes }));
  if (added !== "safe") throw new Error("There is no room for it.");
  return job;
}
