import { closeSync, constants, fstatSync, openSync, readSync, type BigIntStats } from "node:fs";

/** What came of reading a file whole; `stats` are of the very file that was read. */
export type SmallFile =
  | { kind: "bytes"; bytes: Buffer; stats: BigIntStats }
  | { kind: "not-there" | "not-readable" | "not-a-file" | "too-large" };

// A pipe or a device would hold up the station until somebody writes to it. Windows knows neither flag.
const plainly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const noLink = constants.O_NOFOLLOW ?? 0;

/** Reads a file of at most so many bytes; a folder, pipe or device is not looked into, a link only if it may be. */
export function readSmallFile(
  file: string,
  mostBytes: number,
  links: "followed" | "refused" = "followed",
): SmallFile {
  let handle: number;
  try {
    handle = openSync(file, links === "refused" ? plainly | noLink : plainly);
  } catch (error) {
    return { kind: isNotThere(error) ? "not-there" : "not-readable" };
  }
  try {
    const stats = fstatSync(handle, { bigint: true });
    if (!stats.isFile()) return { kind: "not-a-file" };
    const bytes = readUpTo(handle, mostBytes);
    return bytes === null ? { kind: "too-large" } : { kind: "bytes", bytes, stats };
  } catch {
    return { kind: "not-readable" };
  } finally {
    closeSync(handle);
  }
}

function readUpTo(handle: number, mostBytes: number): Buffer | null {
  // One more, to see whether there is one; the size that the file says of itself need not be true.
  const bytes = Buffer.alloc(mostBytes + 1);
  let length = 0;
  for (;;) {
    const more = readSync(handle, bytes, length, bytes.length - length, null);
    length += more;
    if (length > mostBytes) return null;
    if (more === 0) return bytes.subarray(0, length);
  }
}

function isNotThere(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "ENOENT" || error.code === "ENOTDIR")
  );
}
