import { stat } from "node:fs/promises";
import type { AuditEntry } from "./entry.ts";
import type { Cursor } from "./forward-cursor.ts";
import { readLine } from "./line.ts";
import { linesOf, listLogFiles, logFile } from "./log-files.ts";

/** An entry with the hash and the seal that it bears in the log. */
export interface LoggedEntry {
  entry: AuditEntry;
  hash: string;
  seal: string | null;
}

interface Batch {
  entries: LoggedEntry[];
  /** Where the log goes on after them. */
  next: Cursor;
}

/**
 * The next entries after a cursor, at most so many and none beyond `through`. What cannot be read is passed
 * over: whoever gets the entries sees the gap in their numbers.
 */
export async function readBatch(
  folder: string,
  cursor: Cursor,
  { most, through }: { most: number; through: number },
): Promise<Batch> {
  const start = await sureStart(folder, cursor);
  const entries: LoggedEntry[] = [];
  let { n } = start;
  let place = { file: start.file, offset: start.offset };
  const files = (await listLogFiles(folder)).filter((file) => file >= start.file);
  for (const file of files) {
    if (file !== start.file) place = { file, offset: 0 };
    for await (const { bytes, offset, isEnded } of linesOf(logFile(folder, file), {
      from: place.offset,
    })) {
      const line = isEnded ? readLine(bytes) : "half-a-line";
      const isNew = typeof line !== "string" && line.entry.n > n;
      if (!isEnded || (isNew && line.entry.n > through)) break;
      place = { file, offset: offset + bytes.length + 1 };
      if (!isNew) continue;
      const { entry, hash, seal } = line;
      entries.push({ entry, hash, seal });
      ({ n } = entry);
      if (entries.length === most) return { entries, next: { n, ...place } };
    }
  }
  return { entries, next: { n, ...place } };
}

/** The cursor, or the beginning of all files where the one that it points into is not what it was. */
async function sureStart(folder: string, cursor: Cursor): Promise<Cursor> {
  const size = await stat(logFile(folder, cursor.file)).then(
    (found) => found.size,
    () => 0,
  );
  return size >= cursor.offset ? cursor : { ...cursor, file: 1, offset: 0 };
}
