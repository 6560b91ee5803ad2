import { setImmediate } from "node:timers/promises";
import type { Database } from "./database.ts";

// Small enough that main answers its window between two commits, large enough that the syncs do not count.
const atOnce = 100;

/** Changes what of these jobs may be changed, in a commit for a hundred of them; gives their ids. */
export async function changeAll(
  database: Database,
  ids: readonly string[],
  change: (id: string) => boolean,
): Promise<string[]> {
  const changed: string[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    changed.push(...database.inTransaction(() => some.filter((id) => change(id))));
    await setImmediate();
  }
  return changed;
}
