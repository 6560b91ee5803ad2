import { fingerprint, submissionOf, type Version } from "./documents.ts";
import type { EndedJob } from "./messages.ts";
import type { Arrival } from "./nasty-server.ts";

/** What is compared at the end. */
export interface Evidence {
  /** What the operator was told is safe, by job. */
  safe: ReadonlyMap<string, Version>;
  /** Every job at the end, newest first. */
  jobs: readonly EndedJob[];
  /** What the server has kept, in the order in which it came. */
  arrivals: readonly Arrival[];
}

/** Whatever of what was said to be safe is not where it must be, in words; nothing when all is well. */
export function judge({ safe, jobs, arrivals }: Evidence): string[] {
  const faults: string[] = [];
  const byId = new Map(jobs.map((job) => [job.id, job]));
  for (const [jobId, version] of safe) {
    const job = byId.get(jobId);
    const name = `${version.documentId} ${version.version}`;
    if (job?.state !== "delivered") faults.push(`lost: ${name} is ${job?.state ?? "nowhere"}`);
    else if (job.sha256 !== fingerprint(submissionOf(version)))
      faults.push(`changed: the receipt of ${name} names other bytes`);
  }
  const times = Map.groupBy(arrivals, ({ sha256 }) => sha256);
  for (const job of jobs) {
    const came = times.get(job.sha256)?.length ?? 0;
    if (came === 0) faults.push(`not there: the server never got ${job.id}, ${job.state}`);
    if (came > job.attempts)
      faults.push(`uncounted: ${job.id} came ${came} times in ${job.attempts} tries`);
  }
  const known = new Set(jobs.map(({ sha256 }) => sha256));
  for (const { sha256, documentId, version } of arrivals)
    if (!known.has(sha256)) faults.push(`from nowhere: ${documentId} ${version}`);
  return [...faults, ...notTheNewest(jobs, arrivals)];
}

/** Documents of which the server ends up with another version than the newest that was taken over. */
function notTheNewest(jobs: readonly EndedJob[], arrivals: readonly Arrival[]): string[] {
  const stands = new Map(arrivals.map(({ documentId, sha256 }) => [documentId, sha256]));
  const newest = new Map(jobs.toReversed().map(({ documentId, sha256 }) => [documentId, sha256]));
  return [...newest]
    .filter(([documentId, sha256]) => stands.get(documentId) !== sha256)
    .map(([documentId]) => `not the newest: ${documentId}`);
}
