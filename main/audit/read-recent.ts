import type { AuditEntry } from "./entry.ts";
import { readLine } from "./line.ts";
import { linesWithin, type Extent } from "./log-files.ts";

/**
 * The latest entries with a number below `before`, newest first, at most so many. A line that cannot be read is
 * passed over; `verifyLog` is what names it.
 */
export async function readRecent(
  folder: string,
  extent: Extent,
  { limit, before }: { limit: number; before: number },
): Promise<AuditEntry[]> {
  let found: AuditEntry[] = [];
  for (const file of extent.files.toReversed()) {
    if (found.length >= limit) break;
    const older: AuditEntry[] = [];
    for await (const { bytes } of linesWithin(folder, extent, file)) {
      const line = readLine(bytes);
      if (typeof line === "string" || line.entry.n >= before) continue;
      older.push(line.entry);
      if (older.length > limit) older.shift();
    }
    found = [...found, ...older.toReversed()].slice(0, limit);
  }
  return found;
}
