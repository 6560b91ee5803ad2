import type { JobChange, JobStore } from "../outbox/job-store.ts";
import type { Job } from "../outbox/job.ts";
import type { Audit } from "./audit.ts";
import type { AuditEvent } from "./entry.ts";

type Change = JobChange & Pick<Job, "state">;

/**
 * A job store that records what becomes of each document: every state passes through the store, so none is missed.
 * That a document was accepted is on the disk before `add` answers; the others are on their way then.
 */
export function auditedStore(store: JobStore, record: Audit["record"]): JobStore {
  async function note(id: string, change: Change): Promise<void> {
    const job = await store.get(id);
    const event = job && eventOf(job, change);
    if (!event) return;
    // What an operator does has a name; what the station does by itself has none.
    if (event.event === "document-discarded") void record(event);
    else void record(event, null);
  }
  return {
    ...store,
    async add(job, content) {
      const added = await store.add(job, content);
      if (added !== "safe") return added;
      const { pages, confirmed } = job;
      const what = { ...namesOf(job), pages: pages.length, confirmed };
      await record({ event: "document-accepted", what });
      return added;
    },
    async update(id, from, change) {
      const isChanged = await store.update(id, from, change);
      const { state } = change;
      if (isChanged && state) await note(id, { ...change, state });
      return isChanged;
    },
    async updateAll(ids, from, change) {
      const changed = await store.updateAll(ids, from, change);
      const { state } = change;
      if (state) for (const id of changed) await note(id, { ...change, state });
      return changed;
    },
    async replacePages(id, pages, content) {
      const replaced = await store.replacePages(id, pages, content);
      const job = await store.get(id);
      if (replaced === "replaced" && job)
        void record({ event: "document-made-smaller", what: namesOf(job) });
      return replaced;
    },
    async dropContent(id) {
      await store.dropContent(id);
      const job = await store.get(id);
      if (job?.state !== "delivered" && job?.state !== "discarded") return;
      void record({ event: "pages-destroyed", what: { jobId: id, why: job.state } }, null);
    },
  };
}

function namesOf({ id, customerId, documentId }: Job) {
  return { jobId: id, customerId, documentId };
}

/** What a change says; `null` for one that only takes back what the one before said. */
function eventOf(job: Job, change: Change): AuditEvent | null {
  const names = namesOf(job);
  switch (change.state) {
    case "sending":
      return { event: "document-sending", what: { ...names, attempt: job.attempts + 1 } };
    case "queued":
      return change.waiting
        ? { event: "document-waiting", what: { ...names, reason: change.waiting } }
        : null;
    case "held":
      return change.held
        ? { event: "document-held", what: { ...names, reason: change.held } }
        : null;
    case "delivered": {
      if (!change.receipt) return null;
      const { attempts, timesSent, confirmation } = change.receipt;
      return {
        event: "document-delivered",
        what: { ...names, attempts, timesSent, confirmation },
      };
    }
    case "discarded":
      return { event: "document-discarded", what: names };
  }
}
