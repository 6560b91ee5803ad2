import { NewPin, OperatorName, type OperatorChanged } from "../../preload/contract/operators.ts";
import { words } from "../locales/words.ts";

const text = words.settings.operators;

/** What is typed for an operator; `name` is `null` where only the PIN is set anew. */
export interface OperatorEntry {
  readonly name: string | null;
  readonly pin: string;
  readonly pinAgain: string;
}

/** What is wrong, as a sentence at its field or, where it is at none, on a line of its own. */
export type EntryProblems = Partial<Record<keyof OperatorEntry | "line", string | undefined>>;

/** What is wrong with an entry before main sees it; empty when nothing is. */
export function checkEntry({ name, pin, pinAgain }: OperatorEntry): EntryProblems {
  const problems: EntryProblems = {};
  if (name !== null && !OperatorName.safeParse(name).success) problems.name = text.problems.name;
  if (!NewPin.safeParse(pin).success) problems.pin = text.problems.pin;
  else if (pin !== pinAgain) problems.pinAgain = text.problems.pinAgain;
  return problems;
}

/** Where a refusal of main's stands. */
export function refusalAt(
  reason: Extract<OperatorChanged, { kind: "refused" }>["reason"],
): EntryProblems {
  const sentence = text.refusals[reason];
  if (reason === "name-taken") return { name: sentence };
  return reason === "pin-too-simple" ? { pin: sentence } : { line: sentence };
}

/** How an operator stands, in words; `null` when a PIN lets them in. `until` writes out a moment. */
export function standingOf(
  { isLockedOut, waitUntil }: { isLockedOut: boolean; waitUntil?: number | undefined },
  now: number,
  until: (moment: number) => string,
): string | null {
  if (isLockedOut) return text.lockedOut;
  return waitUntil !== undefined && waitUntil > now ? text.waiting(until(waitUntil)) : null;
}
