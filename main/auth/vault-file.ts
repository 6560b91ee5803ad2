import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { syncFolder, writeWhole } from "../write-whole.ts";

/** What the vault's file holds by name, each sealed, in base64 if nothing has damaged it. */
export type Entries = Record<string, unknown>;

const Entries = z.record(z.string(), z.unknown());

/**
 * Reads the vault's file. Only one that is not there is empty; `null` where it was damaged, so that nobody takes it
 * for empty. Rejects with the system's error where it cannot be read.
 */
export async function readEntries(file: string): Promise<Entries | null> {
  try {
    return parse(await patiently(() => readFile(file, "utf8")));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return {};
    throw error;
  }
}

function parse(text: string): Entries | null {
  try {
    return Entries.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Writes the vault's file whole; without anything left, no file is left. Rejects where the disk does not take it. */
export async function writeEntries(file: string, entries: Entries): Promise<void> {
  if (Object.keys(entries).length > 0) {
    await mkdir(dirname(file), { recursive: true });
    const text = JSON.stringify(entries);
    await patiently(() => writeWhole(file, (handle) => handle.writeFile(text)));
    return;
  }
  // Neither is what a write that broke off has left behind.
  await patiently(() => rm(`${file}.new`, { force: true }));
  await patiently(() => rm(file, { force: true }));
  await syncFolder(dirname(file)).catch(() => {
    // A folder that is not there keeps no secret.
  });
}

const pauses = [20, 80, 200];
// What a virus scanner or an indexer causes that holds a file for a moment.
const passing = new Set(["EBUSY", "EPERM", "EACCES"]);

/** Tries a piece of work on a file anew, for a third of a second, while something else holds the file. */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const milliseconds of pauses) {
    try {
      return await work();
    } catch (error) {
      if (!passing.has(codeOf(error))) throw error;
      await pause(milliseconds);
    }
  }
  return work();
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
