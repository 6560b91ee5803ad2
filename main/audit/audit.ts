import type { Clock } from "../outbox/runner.ts";
import { AuditEvent, type Who } from "./entry.ts";
import { createEntryQueue, type Recorded } from "./entry-queue.ts";
import { exportLog, type Exported } from "./export-log.ts";
import { extentOf, type Extent } from "./log-files.ts";
import { openLog, type Unchained } from "./log.ts";
import { createSealer } from "./sealer.ts";
import { verifyLog, type Verification } from "./verify-log.ts";
import { cleanWho, oneLineOf } from "./who.ts";

/** The station's audit: entries are only ever added, each chained to the one before. */
export interface Audit {
  /**
   * Entries are written in the order of the calls, with the operator at the bench unless somebody else is named.
   * Answers when it is on the disk, or that it is not. Throws on what is no event of the closed list.
   */
  record: (event: AuditEvent, who?: Who | null) => Promise<Recorded>;
  /** Checks the whole log, and that is an entry too. */
  verify(): Promise<Verification>;
  /** Writes the whole log to a file that somebody has chosen, and that is an entry too. */
  export(file: string): Promise<Exported>;
  /** What of the log is on the disk now. */
  extent: () => Promise<Extent>;
  /** Writes what waits, as far as the disk takes it; nothing is recorded any more. */
  close(): Promise<void>;
}

interface AuditContext {
  /** `audit` in the profile. */
  folder: string;
  /** The station key; `null` where there is no key store, and then nothing is sealed. */
  key: Buffer | null;
  clock: Clock;
  station: () => string;
  /** Who stands at the bench. */
  operator: () => Who | null;
  /** Bytes after which the next file is begun. */
  fileBytes?: number;
  /** Something new is on the disk. */
  onWritten?: () => void;
}

/** Opens the audit of a profile; nothing is read or written before the first entry. */
export function openAudit(context: AuditContext): Audit {
  const { folder, clock, fileBytes = 2_000_000, onWritten = () => {} } = context;
  const sealer = createSealer(context.key);
  const now = () => new Date(clock.now());
  const entryOf = (event: AuditEvent, who: Who | null): Unchained => ({
    at: now().toISOString(),
    station: oneLineOf(context.station(), 60),
    who: who && cleanWho(who),
    ...event,
  });
  const own = (event: AuditEvent) => entryOf(event, null);
  const open = () => openLog({ folder, sealer, fileBytes, own, now: now() });
  const queue = createEntryQueue({ clock, open, own, onWritten });

  function record(event: AuditEvent, who = context.operator()): Promise<Recorded> {
    return queue.add(entryOf(AuditEvent.parse(event), who));
  }

  /** What is there now and where it must end; more may be written meanwhile. */
  function snapshot() {
    return queue.between(async (log) => {
      const extent = await extentOf(folder);
      return log ? { extent, end: log.position() } : { extent };
    });
  }

  return {
    record,
    async verify() {
      const outcome = await verifyLog(folder, { sealer, ...(await snapshot()) });
      const entries = outcome.kind === "whole" ? outcome.entries : outcome.sound;
      await record({ event: "audit-verified", what: { outcome: outcome.kind, entries } });
      return outcome;
    },
    async export(file) {
      const outcome = await exportLog(folder, file, { sealer, now: now(), ...(await snapshot()) });
      if (outcome.kind === "exported")
        await record({ event: "audit-exported", what: { entries: outcome.entries } });
      return outcome;
    },
    extent: async () => (await snapshot()).extent,
    close: () => queue.close(),
  };
}
