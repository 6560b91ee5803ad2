import { headName, readHead, type Head, type Position } from "./head.ts";
import { beginning, readLine, type AuditLine } from "./line.ts";
import { extentOf, linesWithin, logFileName, type Extent, type RawLine } from "./log-files.ts";
import type { Sealer } from "./sealer.ts";

/** What can be wrong with a log; the first of it is named. */
export type Breakage =
  /** A line that no station of this version has written. */
  | "not-an-entry"
  /** Its own hash does not fit it. */
  | "altered"
  /** Entries are missing before it, or it stands in the wrong place. */
  | "missing-before"
  /** Its number has been there already. */
  | "repeated"
  /** It does not belong to the entry before: one of the two is of another log, or was rewritten. */
  | "not-linked"
  /** Its seal was not made with the station's key. */
  | "false-seal"
  /** It bears no seal of the station, although an entry before it does. */
  | "not-sealed"
  /** The line does not end. */
  | "half-a-line"
  /** Entries at the end are missing. */
  | "cut-off"
  /** The last entry that the head knows was another one. */
  | "rewritten"
  /** The file that says where the log ends is not there, cannot be read, or was not written by this station. */
  | "head-missing"
  | "head-unreadable"
  | "head-forged";

/** How many entries bear this station's seal, the seal of a key that is not at hand, or none. */
interface SealCounts {
  checked: number;
  unchecked: number;
  none: number;
}

/** What came of verifying a log. */
export type Verification =
  | {
      kind: "whole";
      files: number;
      entries: number;
      /** ISO 8601; `null` in an empty log. */
      first: string | null;
      last: string | null;
      end: Position;
      seals: SealCounts;
      /** Whether the end is vouched for by the station's key. */
      headIsSealed: boolean;
      /** How many entries tell of a crash or of damage that a start had found. */
      incidents: number;
    }
  | {
      kind: "broken";
      file: string;
      /** Counted from 1; `null` when no line of the file is to blame. */
      line: number | null;
      /** The number of the entry that is broken or missing, as far as it is known. */
      n: number;
      what: Breakage;
      /** Entries before it, all in order. */
      sound: number;
    };

interface VerifyOptions {
  sealer: Sealer;
  /** Where the log ends for certain, when the caller knows better than the head file. */
  end?: Position;
  /** How much of it, when it may be growing. */
  extent?: Extent;
}

interface Walk extends Position {
  seals: SealCounts;
  first: string | null;
  last: string | null;
  incidents: number;
}

/**
 * Reads a log from its first entry to its end and says whether it is whole, or which entry is the first that
 * is not. Without the station's key the chain is checked, not the seals.
 */
export async function verifyLog(folder: string, options: VerifyOptions): Promise<Verification> {
  const { sealer, end } = options;
  const head = await headOf(folder, sealer, end);
  const extent = options.extent ?? (await extentOf(folder));
  const { files } = extent;
  const walk: Walk = {
    n: 0,
    hash: beginning,
    seals: { checked: 0, unchecked: 0, none: 0 },
    first: null,
    last: null,
    incidents: 0,
  };
  for (const number of files) {
    for await (const raw of linesWithin(folder, extent, number)) {
      const what = step(walk, raw, { sealer, head });
      if (what) return broken(what, logFileName(number), raw.number, walk);
    }
  }
  const what = atTheEnd(walk, head);
  if (what === "cut-off") return broken(what, lastName(files), null, walk);
  if (what) return broken(what, headName, null, walk);
  return {
    kind: "whole",
    files: files.length,
    entries: walk.n,
    first: walk.first,
    last: walk.last,
    end: { n: walk.n, hash: walk.hash },
    seals: walk.seals,
    headIsSealed: head.kind === "head" && head.standing === "ours",
    incidents: walk.incidents,
  };
}

async function headOf(folder: string, sealer: Sealer, end: Position | undefined): Promise<Head> {
  if (!end) return readHead(folder, sealer);
  return {
    kind: "head",
    ...end,
    standing: sealer.hasKey ? "ours" : "none",
  };
}

function broken(what: Breakage, file: string, line: number | null, walk: Walk): Verification {
  return { kind: "broken", file, line, n: walk.n + 1, what, sound: walk.n };
}

function lastName(files: readonly number[]): string {
  return logFileName(files.at(-1) ?? 1);
}

/** Goes on to the next line, or says what is wrong with it. */
function step(
  walk: Walk,
  raw: RawLine,
  { sealer, head }: { sealer: Sealer; head: Head },
): Breakage | null {
  if (!raw.isEnded) return "half-a-line";
  const line = readLine(raw.bytes);
  if (typeof line === "string") return line;
  const { entry, hash } = line;
  if (entry.n > walk.n + 1) return "missing-before";
  if (entry.n <= walk.n) return "repeated";
  if (entry.before !== walk.hash) return "not-linked";
  const seal = countSeal(walk.seals, line, sealer);
  if (seal) return seal;
  if (head.kind === "head" && head.n === entry.n && head.hash !== hash) return "rewritten";
  walk.n = entry.n;
  walk.hash = hash;
  walk.first ??= entry.at;
  walk.last = entry.at;
  if (entry.event === "audit-torn" || entry.event === "audit-damaged") walk.incidents += 1;
  return null;
}

function countSeal(seals: SealCounts, line: AuditLine, sealer: Sealer): Breakage | null {
  const standing = sealer.check(line.sealed, line.seal);
  if (standing === "false") return "false-seal";
  if (standing === "ours") seals.checked += 1;
  // Who rewrites the log without the key can leave the seals out, but not for what came after a sealed entry.
  else if (seals.checked > 0) return "not-sealed";
  else if (standing === "none") seals.none += 1;
  else seals.unchecked += 1;
  return null;
}

function atTheEnd(walk: Walk, head: Head): Breakage | null {
  if (head.kind === "missing") return "head-missing";
  if (head.kind !== "head") return "head-unreadable";
  if (head.standing === "false") return "head-forged";
  if (head.n > walk.n) return "cut-off";
  // Sealed entries under a head that anybody could have written: the end is not vouched for.
  return head.standing !== "ours" && walk.seals.checked > 0 ? "head-forged" : null;
}
