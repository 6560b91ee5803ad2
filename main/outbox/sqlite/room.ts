import { statfs } from "node:fs/promises";
import { sqliteCode } from "./database.ts";

// The database grows too, and the PC needs some for itself.
const reserve = 50_000_000;

interface Place {
  folder: string;
  freeBytes?: (folder: string) => Promise<number>;
}

/** Gives what asks whether so many bytes of pages have room here: twice as many and 50 MB must be free. */
export function roomIn({ folder, freeBytes = freeBytesAt }: Place) {
  return async (bytes: number): Promise<boolean> =>
    (await freeBytes(folder)) >= 2 * bytes + reserve;
}

async function freeBytesAt(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    // A file system that does not say is written to and seen.
    return Number.POSITIVE_INFINITY;
  }
}

const fileCodes: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EIO", "EROFS", "EFBIG"]);
// SQLITE_READONLY, IOERR, FULL (sqlite.org/rescode.html).
const databaseCodes: ReadonlySet<number> = new Set([8, 10, 13]);

/** Whether a write failed because the disk takes no more, or cannot be written. */
export function isOutOfRoom(error: unknown): boolean {
  const code = sqliteCode(error);
  if (code !== null) return databaseCodes.has(code);
  return error instanceof Error && "code" in error && fileCodes.has(error.code);
}
