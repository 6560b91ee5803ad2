import type { ReadSettings, StationSettings } from "../../preload/contract/settings.ts";
import { isAtOrBelow, layOver, leafPaths, partAt, type Partly } from "./groups.ts";

/** What nobody can change here, and why in words. */
export interface FixedSettings {
  /** What is in force instead of what was chosen; what is left out stays open. */
  values: Partly<StationSettings>;
  /** Further paths that are locked without a value of their own, among the settings or not, such as `secrets`. */
  alsoLocked: readonly string[];
  reason: string;
}

/** Where settings are fixed from, the strongest first; `null` where one fixes nothing now. */
export type FixedFrom = readonly (FixedSettings | null)[];

/** The chosen settings with everything laid over them that is fixed. */
export function withFixed(chosen: StationSettings, from: FixedFrom): unknown {
  return from.toReversed().reduce<unknown>((below, fixed) => layOver(below, fixed?.values), chosen);
}

/** Each locked path with its reason; the strongest reason where there are several. */
export function lockedPaths(from: FixedFrom): ReadSettings["locked"] {
  const locked: ReadSettings["locked"] = [];
  for (const fixed of from) {
    if (!fixed) continue;
    for (const path of [...leafPaths(fixed.values), ...fixed.alsoLocked]) {
      if (!isLockedBy(locked, path)) locked.push({ path, reason: fixed.reason });
    }
  }
  return locked;
}

/** Whether one of these locks is on the path or on what it is a part of. */
export function isLockedBy(locked: ReadSettings["locked"], path: string): boolean {
  return locked.some((lock) => isAtOrBelow(lock.path, path));
}

/** What is wanted, with the chosen value left as it was wherever there is a lock. */
export function keepLocked(
  wanted: StationSettings,
  chosen: StationSettings,
  locked: ReadSettings["locked"],
): unknown {
  return locked.reduce<unknown>((kept, { path }) => layOver(kept, partAt(chosen, path)), wanted);
}
