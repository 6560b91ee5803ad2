import type { JobState, OutboxCounts, OutboxQuery } from "../../preload/contract/job.ts";
import {
  documentOf,
  isSettled,
  pageBytes,
  type Job,
  type JobContent,
  type PageContents,
} from "./job.ts";
import { bytesAsPage } from "./bytes-as-page.ts";
import {
  isTooLarge,
  withOtherPages,
  type JobChange,
  type JobStore,
  type NextJob,
} from "./job-store.ts";

/** A job store that lives as long as the process. */
export function memoryJobStore(): JobStore {
  // A Map keeps the order of acceptance.
  const jobs = new Map<string, Job>();
  const contents = new Map<string, JobContent>();
  const all = () => [...jobs.values()];

  function update(id: string, from: readonly JobState[], change: JobChange): boolean {
    const job = jobs.get(id);
    if (!job || !from.includes(job.state)) return false;
    jobs.set(id, { ...job, ...change });
    return true;
  }

  return {
    async add(job, content) {
      const kept = await inMemory(content);
      jobs.set(job.id, { ...job });
      contents.set(job.id, { details: content.details, ...kept });
      return "safe";
    },
    async get(id) {
      const job = jobs.get(id);
      return job ? { ...job } : null;
    },
    async content(id) {
      return contents.get(id) ?? null;
    },
    async dropContent(id) {
      contents.delete(id);
    },
    async replacePages(id, pages, content) {
      const kept = await inMemory(content);
      const job = jobs.get(id) ?? null;
      const details = contents.get(id)?.details;
      if (!isTooLarge(job) || !details) return "moved";
      jobs.set(id, { ...job, ...withOtherPages, pages });
      contents.set(id, { details, ...kept });
      return "replaced";
    },
    update: async (id, from, change) => update(id, from, change),
    updateAll: async (ids, from, change) => ids.filter((id) => update(id, from, change)),
    async list(query) {
      const found = all().filter((job) => fits(job, query));
      const jobsShown = found.toReversed().slice(query.offset, query.offset + query.limit);
      return { total: found.length, jobs: jobsShown, counts: countsOf(all()) };
    },
    async inState(state) {
      return all().filter((job) => job.state === state);
    },
    async next(now) {
      return nextAmong(all(), now);
    },
    async ahead(job) {
      if (isSettled(job)) return null;
      const first = all().find(
        (other) => !isSettled(other) && documentOf(other) === documentOf(job),
      );
      return first && first.id !== job.id ? { ...first } : null;
    },
    settledWithContent: async () => all().filter((job) => isSettled(job) && contents.has(job.id)),
    load: async () => loadOf(all()),
  };
}

function loadOf(jobs: readonly Job[]): { jobs: number; bytes: number } {
  const open = jobs.filter((job) => !isSettled(job));
  return { jobs: open.length, bytes: open.reduce((sum, job) => sum + pageBytes(job), 0) };
}

async function inMemory({ front, back }: PageContents): Promise<PageContents> {
  return { front: await ownBytes(front), ...(back && { back: await ownBytes(back) }) };
}

/** A copy: the bytes may be a small view of a large buffer, which would stay in memory with them. */
async function ownBytes(page: JobContent["front"]): Promise<JobContent["front"]> {
  const own = new Uint8Array(page.size);
  let at = 0;
  for await (const piece of page.open()) {
    own.set(piece, at);
    at += piece.length;
  }
  return bytesAsPage(page.mediaType, own);
}

function nextAmong(jobs: readonly Job[], now: number): NextJob {
  const documentsTaken = new Set<string>();
  let until = Number.POSITIVE_INFINITY;
  for (const job of jobs) {
    if (isSettled(job)) continue;
    const document = documentOf(job);
    if (job.state === "queued" && !documentsTaken.has(document)) {
      const dueAt = job.nextTryAt ?? 0;
      if (dueAt <= now) return { kind: "due", job: { ...job } };
      until = Math.min(until, dueAt);
    }
    documentsTaken.add(document);
  }
  return Number.isFinite(until) ? { kind: "wait", until } : { kind: "none" };
}

function fits(job: Job, { search, show }: OutboxQuery): boolean {
  const wanted = search.replaceAll(/\s/gu, "");
  if (!job.customerId.includes(wanted) && !job.documentId.includes(wanted)) return false;
  return show === "all" || show === group(job);
}

function countsOf(jobs: readonly Job[]): OutboxCounts {
  const counts = { waiting: 0, held: 0, delivered: 0 };
  for (const job of jobs) {
    const its = group(job);
    if (its !== null) counts[its] += 1;
  }
  return counts;
}

function group(job: Job): keyof OutboxCounts | null {
  if (job.state === "queued" || job.state === "sending") return "waiting";
  return job.state === "discarded" ? null : job.state;
}
