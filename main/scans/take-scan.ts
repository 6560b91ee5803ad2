import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { TakenScan } from "../../preload/contract/scans.ts";

/** What the window opens at most, in bytes. */
const mostBytes = 50_000_000;

// A pipe would hold up the station, and a link leads out of the folder. Windows knows neither flag.
const plainly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Reads a scan whole; the file is left as it is. */
export async function takeScan(file: string): Promise<TakenScan> {
  try {
    const handle = await open(file, plainly);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return { kind: "gone" };
      if (stats.size > mostBytes) return { kind: "too-large" };
      return { kind: "taken", bytes: new Uint8Array(await handle.readFile()) };
    } finally {
      await handle.close();
    }
  } catch {
    return { kind: "gone" };
  }
}
