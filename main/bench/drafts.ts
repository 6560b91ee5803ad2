import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Draft } from "../../preload/contract/bench.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { draftFromBytes, draftToBytes } from "./draft-bytes.ts";
import { draftFileName, headBytes, keptAtIn, openSealed, writeSealed } from "./sealed-draft.ts";

/** What the operators have left on the bench: one draft for each of them, and for nobody else. */
export interface DraftStore {
  /** Keeps it in the place of an earlier one; gives where. In memory where the disk cannot take it sealed. */
  keep(owner: string, draft: Draft): Promise<"sealed" | "memory">;
  /** Gives it and keeps it; `null` when there is none, or none that can be opened. */
  read(owner: string): Promise<Draft | null>;
  /** Gives it and forgets it. */
  take(owner: string): Promise<Draft | null>;
  drop(owner: string): Promise<void>;
  has(owner: string): Promise<boolean>;
  /** Drops what nobody has come back for within 24 hours. */
  dropOld(): Promise<void>;
}

interface DraftsContext {
  /** For nothing else than drafts. */
  folder: string;
  /** `null` where there is no key store: nothing is written then. */
  stationKey: () => Promise<Buffer | null>;
  /** Epoch milliseconds. */
  now: () => number;
}

const longestAge = 24 * 3_600_000;

// Two pictures of 100 MB and two pages of 25 MB, as the contract allows, and room for what was typed.
const mostBytes = 260_000_000;

/**
 * Opens the drafts of a profile. One that has been changed on disk is no draft any more and is dropped: nobody
 * could do anything with it, and a picture of a customer's document must not lie about. Dropping unlinks the
 * file; overwriting it first does nothing on flash. What the disk may still hold of it is sealed, and whoever
 * forgets the station key has destroyed it.
 */
export function openDrafts({ folder, stationKey, now }: DraftsContext): DraftStore {
  const memory = new Map<string, { draft: Draft; keptAt: number }>();
  const inTurn = oneAtATime();
  const isFresh = (keptAt: number | null) =>
    // A clock that was set back must not keep a draft for years.
    keptAt !== null && Math.abs(now() - keptAt) <= longestAge;

  async function keep(owner: string, draft: Draft): Promise<"sealed" | "memory"> {
    const key = await stationKey();
    if (key && (await seal(folder, draft, { stationKey: key, owner, keptAt: now() }))) {
      memory.delete(owner);
      return "sealed";
    }
    memory.set(owner, { draft, keptAt: now() });
    if (key) await remove(join(folder, draftFileName(key, owner)));
    return "memory";
  }

  async function read(owner: string): Promise<Draft | null> {
    const remembered = memory.get(owner);
    if (remembered) return isFresh(remembered.keptAt) ? remembered.draft : null;
    const key = await stationKey();
    if (!key) return null;
    const file = join(folder, draftFileName(key, owner));
    const sealed = await readSealed(file);
    if (!sealed) return null;
    const opened = isFresh(keptAtIn(sealed))
      ? await openSealed(sealed, { stationKey: key, owner })
      : null;
    const draft = opened && draftFromBytes(opened);
    if (!draft) await remove(file);
    return draft;
  }

  async function drop(owner: string): Promise<void> {
    memory.delete(owner);
    const key = await stationKey();
    if (key) await remove(join(folder, draftFileName(key, owner)));
  }

  async function has(owner: string): Promise<boolean> {
    const remembered = memory.get(owner);
    if (remembered) return isFresh(remembered.keptAt);
    const key = await stationKey();
    return key !== null && isFresh(await keptAtOf(join(folder, draftFileName(key, owner))));
  }

  async function dropOld(): Promise<void> {
    for (const [owner, { keptAt }] of memory) if (!isFresh(keptAt)) memory.delete(owner);
    // In turn, so that nobody is writing one: a file that is not finished here never will be.
    for (const name of await readdir(folder).catch(() => [])) {
      const file = join(folder, name);
      if (!isFresh(name.endsWith(".draft") ? await keptAtOf(file) : null)) await remove(file);
    }
  }

  return {
    keep: (owner, draft) => inTurn(() => keep(owner, draft)),
    read: (owner) => inTurn(() => read(owner)),
    take: (owner) => inTurn(() => read(owner).finally(() => drop(owner))),
    drop: (owner) => inTurn(() => drop(owner)),
    has: (owner) => inTurn(() => has(owner)),
    dropOld: () => inTurn(dropOld),
  };
}

/** Whether it is sealed on disk now; not on a disk that is full or away. */
async function seal(
  folder: string,
  draft: Draft,
  sealing: { stationKey: Buffer; owner: string; keptAt: number },
): Promise<boolean> {
  const file = join(folder, draftFileName(sealing.stationKey, sealing.owner));
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeSealed(`${file}.new`, draftToBytes(draft), sealing);
    await rename(`${file}.new`, file);
    return true;
  } catch {
    await remove(`${file}.new`).catch(() => {
      // Then there is none to remove, or `dropOld` will.
    });
    return false;
  }
}

async function readSealed(file: string): Promise<Buffer | null> {
  try {
    return (await stat(file)).size > mostBytes ? Buffer.alloc(0) : await readFile(file);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

async function keptAtOf(file: string): Promise<number | null> {
  const handle = await open(file).catch(() => null);
  if (!handle) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return keptAtIn(buffer.subarray(0, bytesRead));
  } catch {
    // A folder of that name, say.
    return null;
  } finally {
    await handle.close();
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

// A virus scanner may hold a file for a moment.
const remove = (file: string) => rm(file, { force: true, recursive: true, maxRetries: 3 });
