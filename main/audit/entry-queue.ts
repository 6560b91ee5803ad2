import { oneAtATime } from "../one-at-a-time.ts";
import type { Clock } from "../outbox/runner.ts";
import type { AuditEvent } from "./entry.ts";
import type { Log, Unchained } from "./log.ts";

/**
 * What became of an entry: it is on the disk (and stays there in a power cut); or the disk does not take it just
 * now and it waits in memory; or not even there was room, which will be an entry of its own.
 */
export type Recorded = "on-disk" | "pending" | "lost";

/** Entries on their way to the log, in the order of the calls. */
export interface EntryQueue {
  add(entry: Unchained): Promise<Recorded>;
  /** Runs this between two groups of entries; the log is `null` before the first. */
  between<Result>(work: (log: Log | null) => Promise<Result>): Promise<Result>;
  /** Writes what waits, as far as the disk takes it. */
  close(): Promise<void>;
}

interface EntryQueueContext {
  clock: Clock;
  open: () => Promise<Log>;
  /** An entry of the station itself, as of now. */
  own: (event: AuditEvent) => Unchained;
  /** A group of entries is on the disk. */
  onWritten: () => void;
}

interface Waiting {
  entry: Unchained;
  settle: (outcome: Recorded) => void;
}

const mostWaiting = 5000;
const mostAtOnce = 200;
const tryAgainAfter = 5000;

/** Writes entries in groups: what comes while one group is on its way to the disk makes the next. */
export function createEntryQueue({ clock, open, own, onWritten }: EntryQueueContext): EntryQueue {
  const inTurn = oneAtATime();
  const waiting: Waiting[] = [];
  let lost = 0;
  let log: Log | null = null;
  let isClosed = false;
  let cancelRetry: (() => void) | null = null;

  function add(entry: Unchained): Promise<Recorded> {
    if (isClosed) return Promise.resolve("lost");
    if (waiting.length >= mostWaiting) {
      lost += 1;
      return Promise.resolve("lost");
    }
    const { promise, resolve } = Promise.withResolvers<Recorded>();
    waiting.push({ entry, settle: resolve });
    void inTurn(writeGroup);
    return promise;
  }

  async function writeGroup(): Promise<void> {
    cancelRetry?.();
    cancelRetry = null;
    if (waiting.length === 0) return;
    try {
      log ??= await open();
      const group = waiting.slice(0, mostAtOnce);
      await log.append(group.map(({ entry }) => entry));
      waiting.splice(0, group.length);
      for (const { settle } of group) settle("on-disk");
      await log.markEnd();
      if (lost > 0) noteLost();
      onWritten();
    } catch {
      // A full disk, mostly. Whoever asked must not wait for it, and the station does not stop for it.
      for (const { settle } of waiting) settle("pending");
      if (!isClosed) cancelRetry = clock.after(tryAgainAfter, () => void inTurn(writeGroup));
      return;
    }
    if (waiting.length > 0) void inTurn(writeGroup);
  }

  function noteLost(): void {
    const event: AuditEvent = { event: "audit-lost", what: { entries: lost } };
    waiting.push({ entry: own(event), settle: () => {} });
    lost = 0;
  }

  async function close(): Promise<void> {
    isClosed = true;
    let left = Infinity;
    while (waiting.length > 0 && waiting.length < left) {
      left = waiting.length;
      await inTurn(writeGroup);
    }
    cancelRetry?.();
    await inTurn(async () => log?.close());
  }

  return {
    add,
    between: (work) => inTurn(() => work(log)),
    close,
  };
}
