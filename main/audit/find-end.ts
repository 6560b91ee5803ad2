import { readHead, type Head, type Position } from "./head.ts";
import type { AuditEvent } from "./entry.ts";
import { beginning, readLine } from "./line.ts";
import { linesOf, listLogFiles, logFile } from "./log-files.ts";
import type { Sealer } from "./sealer.ts";

type Damage = Extract<AuditEvent, { event: "audit-damaged" }>["what"]["what"];

/** Where a log that was found at a start goes on. */
export interface LogEnd extends Position {
  /** The file to go on in, and how many of its bytes are sound. */
  file: number;
  bytes: number;
  /** Whether something that a crash left unfinished follows in that file, to be set aside. */
  isTorn: boolean;
  /** What somebody or something did to the log; it stays as it is, and the chain goes on in a new file. */
  damage: Damage | null;
}

/**
 * Finds the end of a log by its last file and its head. A crash can have left half a line after what the head
 * vouches for, no more; whatever else does not fit is damage, and is left in place for `verifyLog` to name.
 */
export async function findEnd(folder: string, sealer: Sealer): Promise<LogEnd> {
  const [head, files] = await Promise.all([readHead(folder, sealer), listLogFiles(folder)]);
  const last = files.at(-1);
  if (last === undefined) return withoutFiles(head);
  const tail = await readTail(folder, last, head);
  const before = tail.n === 0 ? await endOfFile(folder, files.at(-2)) : null;
  const end: Position = before ?? tail;
  const damage = damageOf(head, end, tail, sealer);
  const goesOnInPlace = damage === null || (damage === "head-not-ours" && !tail.hasMore);
  const from = head.kind === "head" && head.n > end.n ? { n: head.n, hash: head.hash } : end;
  return goesOnInPlace
    ? { ...from, file: last, bytes: tail.bytes, isTorn: tail.hasMore, damage }
    : { ...from, file: last + 1, bytes: 0, isTorn: false, damage };
}

function withoutFiles(head: Head): LogEnd {
  const start = { n: 0, hash: beginning, file: 1, bytes: 0, isTorn: false };
  if (head.kind === "head")
    return { ...start, n: head.n, hash: head.hash, damage: head.n > 0 ? "cut-off" : null };
  return { ...start, damage: head.kind === "unreadable" ? "head-unreadable" : null };
}

interface Tail extends Position {
  bytes: number;
  /** Whether anything follows after the sound lines. */
  hasMore: boolean;
  /** What the entry with the head's number is hashed to, and what the first entry names before it. */
  atHead: string | null;
  beforeFirst: Position | null;
}

/** The sound lines of a file from its beginning: each fits its own hash and the line before. */
async function readTail(folder: string, file: number, head: Head | null): Promise<Tail> {
  const tail: Tail = {
    n: 0,
    hash: beginning,
    bytes: 0,
    hasMore: false,
    atHead: null,
    beforeFirst: null,
  };
  for await (const raw of linesOf(logFile(folder, file))) {
    const line = raw.isEnded ? readLine(raw.bytes) : "half-a-line";
    const fits =
      typeof line !== "string" &&
      (tail.n === 0 || (line.entry.n === tail.n + 1 && line.entry.before === tail.hash));
    if (!fits) return { ...tail, hasMore: true };
    tail.beforeFirst ??= { n: line.entry.n - 1, hash: line.entry.before };
    tail.n = line.entry.n;
    tail.hash = line.hash;
    tail.bytes = raw.offset + raw.bytes.length + 1;
    if (head?.kind === "head" && head.n === tail.n) tail.atHead = tail.hash;
  }
  return tail;
}

async function endOfFile(folder: string, file: number | undefined): Promise<Position | null> {
  if (file === undefined) return null;
  const { n, hash } = await readTail(folder, file, null);
  return n === 0 ? null : { n, hash };
}

function damageOf(head: Head, end: Position, tail: Tail, sealer: Sealer): Damage | null {
  if (head.kind === "unreadable") return "head-unreadable";
  if (head.kind === "missing") return "head-missing";
  if (head.n > end.n) return "cut-off";
  const knownAs = tail.atHead ?? (tail.beforeFirst?.n === head.n ? tail.beforeFirst.hash : null);
  const isAtEnd = head.n === end.n && head.hash === end.hash;
  if (knownAs !== head.hash && !isAtEnd) return "head-differs";
  return head.standing === "ours" || (!sealer.hasKey && head.standing === "none")
    ? null
    : "head-not-ours";
}
