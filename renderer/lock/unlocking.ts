import type { UnlockOutcome } from "../../preload/contract/bench.ts";
import type { OperatorEntry } from "../../preload/contract/operators.ts";

/** How an operator stands with their PIN. */
export interface Standing {
  /** No PIN is looked at before then, epoch milliseconds; `null`: at once. */
  readonly waitUntil: number | null;
  /** Until an administrator sets a new PIN. */
  readonly isLockedOut: boolean;
  /** After a wrong PIN: how many more there are. */
  readonly triesLeft: number | null;
}

/** What is known of each operator's tries in this window, by their id. */
export type Tries = Readonly<Record<string, Standing>>;

/** How an operator stands before any PIN was given in this window. */
export function standingOf({ waitUntil, isLockedOut }: OperatorEntry): Standing {
  return { waitUntil: waitUntil ?? null, isLockedOut, triesLeft: null };
}

/** How an operator stands after a PIN was given; `null` when it has opened the bench. */
export function afterPin(outcome: UnlockOutcome, before: Standing): Standing | null {
  switch (outcome.kind) {
    case "open":
      return null;
    case "wrong-pin": {
      const { triesLeft, waitUntil } = outcome;
      return { triesLeft, waitUntil, isLockedOut: false };
    }
    case "wait":
      return { ...before, waitUntil: outcome.waitUntil };
    case "locked-out":
      return { waitUntil: null, isLockedOut: true, triesLeft: null };
  }
}

/** Whole seconds, in milliseconds, until a PIN is looked at again, the last one included; 0 when it is now. */
export function waitLeft({ waitUntil }: Standing, now: number): number {
  if (waitUntil === null || waitUntil <= now) return 0;
  return Math.max(1, Math.floor((waitUntil - now) / 1000)) * 1000;
}

/** The operators whose name has every one of these words in it, in their order. */
export function foundOperators(
  operators: readonly OperatorEntry[],
  search: string,
): readonly OperatorEntry[] {
  const parts = search.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return operators.filter(({ name }) =>
    parts.every((part) => name.toLocaleLowerCase().includes(part)),
  );
}
