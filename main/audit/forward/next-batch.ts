import { open } from "node:fs/promises";
import { readLine, type AuditLine } from "../line.ts";
import { linesWithin, logFile, type Extent } from "../log-files.ts";
import type { Sealer } from "../sealer.ts";
import type { ForwardedPlace } from "./place.ts";

/** An entry as it is forwarded: read, and as it stands in the log. */
export type SoundLine = Pick<AuditLine, "entry" | "hash"> & { text: string };

/** The next entries of a log, and the place behind the last of them; no place where there are none. */
export interface Batch {
  lines: SoundLine[];
  end: ForwardedPlace | null;
}

interface BatchOptions {
  sealer: Sealer;
  /** What of the log is on the disk for certain. */
  extent: Extent;
  /** Goes on behind this; `null` begins with the first entry. */
  after: ForwardedPlace | null;
  most: { entries: number; bytes: number };
}

/**
 * Reads the next entries of a log, at least one if there is one. A line that is not sound (changed, torn, or with a
 * seal that is not this station's) is passed over: its number is missing then. Where the log is not the one that
 * was forwarded before, since it was cut off, taken away or written anew, it begins with the first entry.
 */
export async function nextBatch(folder: string, options: BatchOptions): Promise<Batch> {
  const { sealer, extent, most } = options;
  const after = await stillThere(folder, options.after);
  const batch: Batch = { lines: [], end: null };
  let bytes = 0;
  for (const file of extent.files) {
    if (after && file < after.file) continue;
    const from = file === after?.file ? after.offset : 0;
    for await (const raw of linesWithin(folder, extent, file, from)) {
      const line = raw.isEnded ? readLine(raw.bytes) : "half-a-line";
      if (typeof line === "string" || isForged(line, sealer)) continue;
      const isFull = batch.lines.length === most.entries || bytes + raw.bytes.length > most.bytes;
      if (isFull && batch.lines.length > 0) return batch;
      const { entry, hash } = line;
      bytes += raw.bytes.length;
      batch.lines.push({ entry, hash, text: raw.bytes.toString("utf8") });
      const offset = raw.offset + raw.bytes.length + 1;
      batch.end = { n: entry.n, hash, at: entry.at, file, offset };
    }
  }
  return batch;
}

function isForged({ sealed, seal }: AuditLine, sealer: Sealer): boolean {
  return sealer.check(sealed, seal) === "false";
}

/** The place, if the line that ends there is the one that ended there before. */
async function stillThere(
  folder: string,
  place: ForwardedPlace | null,
): Promise<ForwardedPlace | null> {
  if (!place) return null;
  const wanted = Buffer.from(`"hash":"${place.hash}"}\n`);
  const start = place.offset - wanted.length;
  if (start < 0) return null;
  const handle = await open(logFile(folder, place.file), "r").catch(() => null);
  if (!handle) return null;
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(wanted.length),
      0,
      wanted.length,
      start,
    );
    return bytesRead === wanted.length && buffer.equals(wanted) ? place : null;
  } finally {
    await handle.close();
  }
}
