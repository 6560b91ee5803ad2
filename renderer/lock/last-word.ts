import { SignOutOutcome } from "../../preload/contract/sign-in.ts";

const name = "signed-out";

type Words = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Leaves what came of signing out for the window that starts anew behind the lock. */
export function leaveLastWord(words: Words, outcome: SignOutOutcome): void {
  words.setItem(name, outcome);
}

/** What came of the sign-out just before; `null` when nobody has signed out, or for anything else that stands there. */
export function readLastWord(words: Words): SignOutOutcome | null {
  const read = SignOutOutcome.safeParse(words.getItem(name));
  return read.success ? read.data : null;
}

/** Forgets it, because somebody is at the bench again. */
export function forgetLastWord(words: Words): void {
  words.removeItem(name);
}
