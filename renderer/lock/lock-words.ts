import type { BenchState } from "../../preload/contract/bench.ts";
import { words } from "../locales/words.ts";

/** The bench behind the lock, as main tells of it. */
export type LockedBench = Extract<BenchState, { state: "locked" }>;

/** What stands over the lock. */
export function lockTitle({ why, opensBy }: LockedBench): string {
  if (why !== "start") return words.lock.locked;
  return opensBy === "sign-in" ? words.signIn.title : words.lock.atStart;
}

/** What there is to say about why it is locked and what waits behind it. */
export function lockLines(bench: LockedBench, lockAfterMinutes: number): readonly string[] {
  const { why, hasDraft, operator, opensBy } = bench;
  const lines: string[] = [];
  if (why === "idle") lines.push(words.lock.idle(lockAfterMinutes));
  if (why === "system") lines.push(words.lock.system);
  if (hasDraft) {
    // Where anybody can unlock, it comes back to whoever does.
    const named = operator !== null && opensBy !== "press";
    lines.push(named ? words.lock.draft(operator) : words.lock.draftOfNobody);
  }
  if (opensBy === "sign-in" && operator !== null && why !== "start") {
    lines.push(words.signIn.again(operator));
  }
  return lines;
}
