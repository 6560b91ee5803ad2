import type { Clock } from "../outbox/runner.ts";
import { atTheStart, readCursor, writeCursor, type Cursor } from "./forward-cursor.ts";
import { persist } from "./persist.ts";
import { readBatch, type LoggedEntry } from "./read-batch.ts";

/** The bank's collector, whatever it speaks. */
export interface Collector {
  /** Resolves when the collector has taken them all; when it rejects, the same ones come again. */
  send(entries: readonly LoggedEntry[], signal: AbortSignal): Promise<void>;
}

/** How forwarding stands: everything is with the collector, some is on its way, or the next try waits. */
interface Forwarding {
  state: "up-to-date" | "sending" | "waiting";
  /** The latest entry that the collector has taken. */
  through: number;
}

/** Brings the log to a collector. */
export interface Forwarder {
  /** More is in the log; while a failed try waits for its turn this changes nothing. */
  wake(): void;
  /** Tries at once: the network is back, or somebody asks. */
  tryNow(): void;
  standing(): Forwarding;
  close(): Promise<void>;
}

interface ForwardContext {
  /** The audit's folder. */
  folder: string;
  /** Where it is kept how far the collector has come; beside the log, not in it. */
  cursorFile: string;
  /** The number of the latest entry on the disk. */
  through: () => number;
  collector: Collector;
  clock: Clock;
  /** Gives 0 … 1. */
  random: () => number;
  onChange?: (standing: Forwarding) => void;
}

const mostAtOnce = 100;

/**
 * Follows the log and hands its entries to a collector in their order, each at least once: what a collector
 * took without saying so comes again, with the same number and hash. The log on the disk is the only buffer, so
 * a collector that is away for a month costs no memory and loses nothing.
 */
export function forwardAudit(context: ForwardContext): Forwarder {
  const { folder, cursorFile, collector, onChange = () => {} } = context;
  let cursor: Cursor | null = null;
  let state: Forwarding["state"] = "up-to-date";

  const standing = (): Forwarding => ({ state, through: cursor?.n ?? 0 });
  function become(next: Forwarding["state"]): void {
    state = next;
    onChange(standing());
  }

  async function forwardAll(signal: AbortSignal): Promise<void> {
    cursor ??= await readCursor(cursorFile);
    // The log has begun anew: what stands in it now has never been sent.
    const end = context.through();
    if (end > 0 && end < cursor.n) cursor = atTheStart;
    while (!signal.aborted) {
      const through = context.through();
      const batch = await readBatch(folder, cursor, { most: mostAtOnce, through });
      if (batch.entries.length === 0) break;
      become("sending");
      await collector.send(batch.entries, signal);
      cursor = batch.next;
      await writeCursor(cursorFile, cursor).catch(() => {
        // Without room for it, the next start sends some entries once more.
      });
    }
    become("up-to-date");
  }

  const { clock, random } = context;
  const trying = persist({ work: forwardAll, onFailed: () => become("waiting"), clock, random });
  return {
    wake: () => trying.wake(),
    tryNow: () => trying.tryNow(),
    standing,
    close: () => trying.close(),
  };
}
