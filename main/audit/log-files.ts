import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { longestLine } from "./line.ts";

const namePattern = /^audit-(?<number>\d{6})\.jsonl$/;

/** The name of the log's nth file. */
export function logFileName(number: number): string {
  return `audit-${String(number).padStart(6, "0")}.jsonl`;
}

/** The numbers of the log's files in a folder, in their order; none when there is no folder. */
export async function listLogFiles(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names
    .map((name) => Number(namePattern.exec(name)?.groups?.["number"] ?? Number.NaN))
    .filter((number) => number > 0)
    .toSorted((one, other) => one - other);
}

/** What of a log is meant, while more is being written. */
export interface Extent {
  files: number[];
  lastFileBytes: number;
}

/** All of a log that is there now. */
export async function extentOf(folder: string): Promise<Extent> {
  const files = await listLogFiles(folder);
  const last = files.at(-1);
  const lastFileBytes = last === undefined ? 0 : (await stat(logFile(folder, last))).size;
  return { files, lastFileBytes };
}

/** The lines of a log's file as far as they belong to the extent, from an offset at which one begins. */
export function linesWithin(
  folder: string,
  { files, lastFileBytes }: Extent,
  file: number,
  from = 0,
): AsyncGenerator<RawLine, void, void> {
  const until = file === files.at(-1) ? lastFileBytes : Infinity;
  return linesOf(logFile(folder, file), { from, until });
}

/** Whether an error says that a file is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** A line of a file as it lies on the disk. */
export interface RawLine {
  /** Without the line break; of an overlong line only the beginning. */
  bytes: Buffer;
  /** Counted from 1 where the reading began. */
  number: number;
  /** Where it begins in the file. */
  offset: number;
  /** Whether a line break ends it. */
  isEnded: boolean;
}

const lineBreak = 10;

/**
 * The lines of a file one by one, from one offset up to (without) another; never more than one line in memory.
 * A line that is too long to be an entry is the last that comes.
 */
export async function* linesOf(
  file: string,
  { from = 0, until = Infinity }: { from?: number; until?: number } = {},
): AsyncGenerator<RawLine, void, void> {
  if (until <= from) return;
  let rest = Buffer.alloc(0);
  let offset = from;
  let number = 0;
  const stream = createReadStream(file, { start: from, end: until - 1 });
  for await (const chunk of stream) {
    let bytes = Buffer.concat([rest, asBuffer(chunk)]);
    for (let end = bytes.indexOf(lineBreak); end >= 0; end = bytes.indexOf(lineBreak)) {
      number += 1;
      yield { bytes: bytes.subarray(0, end), number, offset, isEnded: true };
      bytes = bytes.subarray(end + 1);
      offset += end + 1;
    }
    rest = bytes;
    if (rest.length > longestLine) break;
  }
  if (rest.length > 0) yield { bytes: rest, number: number + 1, offset, isEnded: false };
}

function asBuffer(chunk: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk;
  throw new TypeError("A file gives bytes.");
}

/** The path of the log's nth file in a folder. */
export function logFile(folder: string, number: number): string {
  return join(folder, logFileName(number));
}
