import type { AuditEntry, AuditEvent } from "./entry.ts";
import { findEnd } from "./find-end.ts";
import { writeHead, type Position } from "./head.ts";
import { writeLine } from "./line.ts";
import { keepTornEnd, openLogWriter } from "./log-writer.ts";
import type { Sealer } from "./sealer.ts";

/** What an entry says, before it has its place in the chain. */
export type Unchained = Pick<AuditEntry, "at" | "station" | "who"> & AuditEvent;

/** The log, open at its end. */
export interface Log {
  /** Chains these entries to the log; they are on the disk when it answers, and not there when it rejects. */
  append(entries: readonly Unchained[]): Promise<void>;
  /** Writes beside the log how far it reaches; nobody who waits for an entry need wait for this. */
  markEnd(): Promise<void>;
  /** Where the chain ends on the disk. */
  position(): Position;
  close(): Promise<void>;
}

interface LogContext {
  folder: string;
  sealer: Sealer;
  fileBytes: number;
  /** An entry of the station itself. */
  own: (event: AuditEvent) => Unchained;
  now: Date;
}

/**
 * Opens a log where it ends. What a crash has torn is kept aside and what somebody did to the log stays in
 * place; either is the first new entry.
 */
export async function openLog({ folder, sealer, fileBytes, own, now }: LogContext): Promise<Log> {
  const end = await findEnd(folder, sealer);
  const found: AuditEvent[] = [];
  if (end.isTorn)
    found.push({ event: "audit-torn", what: { bytes: await keepTornEnd(folder, end, now) } });
  if (end.damage) found.push({ event: "audit-damaged", what: { what: end.damage } });
  const writer = openLogWriter({ folder, fileBytes, end });
  let position: Position = { n: end.n, hash: end.hash };

  async function append(entries: readonly Unchained[]): Promise<void> {
    let { n, hash } = position;
    const lines = entries.map((entry) => {
      n += 1;
      const written = writeLine({ ...entry, n, before: hash }, sealer);
      ({ hash } = written);
      return written.line;
    });
    await writer.append(lines);
    position = { n, hash };
  }

  async function markEnd(): Promise<void> {
    await writeHead(folder, position, sealer).catch(() => {
      // The entries are safe; a head that stays behind them is made good by the next group.
    });
  }

  if (position.n === 0 && end.damage === null) {
    await writer.prepare();
    await writeHead(folder, position, sealer);
  }
  if (found.length > 0) {
    await append(found.map(own));
    await markEnd();
  }
  return { append, markEnd, position: () => position, close: () => writer.close() };
}
