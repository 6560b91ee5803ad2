import { join } from "node:path";
import type { OutboxDamage, StationInfo } from "../preload/contract/station.ts";
import { memoryJobStore } from "./outbox/memory-job-store.ts";
import type { JobStore } from "./outbox/job-store.ts";
import { openJobStore, type StoreStanding } from "./outbox/sqlite/open-job-store.ts";

interface OpenedStore {
  store: JobStore;
  /** What the window is told of it. */
  outboxKept: Pick<StationInfo, "outbox" | "outboxDamage">;
  /** What it holds at most, unsettled. */
  limits: { jobs: number; bytes: number };
  close: () => void;
}

/**
 * The store of the outbox: sealed on disk in this profile where there is a station key, else in memory. Rejects
 * with words where the one on disk cannot be used at all: a station that went on without it would hide what waits.
 */
export async function openOutboxStore(
  profile: string,
  stationKey: Buffer | null,
  keptSince = Infinity,
): Promise<OpenedStore> {
  if (!stationKey) {
    const outboxKept = { outbox: "memory", outboxDamage: null } as const;
    const limits = { jobs: 200, bytes: 512_000_000 };
    return { store: memoryJobStore(), outboxKept, limits, close: () => {} };
  }
  const folder = join(profile, "outbox");
  const store = await openJobStore({ folder, stationKey, keptSince, now: new Date() }).catch(
    failWithWords,
  );
  const outboxKept = { outbox: "sealed", outboxDamage: damageIn(store.standing) } as const;
  // What keeps it within the disk is the room that is asked for before each document.
  const limits = { jobs: 50_000, bytes: 250_000_000_000 };
  return { store, outboxKept, limits, close: () => store.close() };
}

function failWithWords(cause: unknown): never {
  const why = cause instanceof Error ? cause.message : String(cause);
  throw new Error(
    `The outbox on this disk could not be opened. The documents in it are as they were. ${why}`,
    { cause },
  );
}

function damageIn({ repaired, damaged, changed, otherKey }: StoreStanding): OutboxDamage | null {
  if (!repaired && damaged.length === 0 && changed.length === 0) return null;
  return {
    isRepaired: repaired !== null,
    lost: repaired?.lost.length ?? 0,
    held: damaged.length,
    changed: changed.length,
    isOtherKey: otherKey,
  };
}
