import type { Listing } from "./list-scans.ts";

/**
 * Tells which files have come into a folder, look by look. What lay there at the first look is not new, and a file is
 * told of once it is the same at two looks: then the scanner has written it to its end. One that is written over is
 * new again; one that was out of sight, as on a share that goes away for a while, is not.
 */
export function createArrivals() {
  let settled: Map<string, string> | null = null;
  let growing = new Map<string, string>();
  return {
    /** The names that have come, the same names again where their files are others now. */
    look(listing: Listing): string[] {
      if (settled === null) {
        settled = new Map(listing);
        return [];
      }
      const unsettled = [...listing].filter(([name, state]) => settled?.get(name) !== state);
      const come = unsettled.filter(([name, state]) => growing.get(name) === state);
      growing = new Map(unsettled);
      for (const [name, state] of come) settled.set(name, state);
      return come.map(([name]) => name);
    },
  };
}
