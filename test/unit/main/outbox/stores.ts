import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import type { JobStore } from "../../../../main/outbox/job-store.ts";
import { memoryJobStore } from "../../../../main/outbox/memory-job-store.ts";
import { openJobStore } from "../../../../main/outbox/sqlite/open-job-store.ts";
import { noon } from "./harness.ts";
import { newFolder } from "./jobs.ts";

async function onDisk(): Promise<JobStore> {
  const folder = await newFolder();
  const store = await openJobStore({ folder, stationKey: randomBytes(32), now: new Date(noon) });
  onTestFinished(() => store.close());
  return store;
}

/** Each kind of job store, made anew. */
export const stores: [string, () => Promise<JobStore>][] = [
  ["in memory", async () => memoryJobStore()],
  ["on disk", onDisk],
];
