import type { SignOutOutcome } from "../../../preload/contract/sign-in.ts";

const signedOut: Record<SignOutOutcome, string> = {
  revoked: "You are signed out, here and on the server.",
  "not-offered":
    "You are signed out here. The server offers no way to sign out there; that sign-in runs out by itself.",
  "not-reached":
    "You are signed out here. The server was not reached; the sign-in there runs out by itself.",
};

/** The words of the lock before the bench. */
export const lock = {
  atStart: "Who is at the counter?",
  locked: "Locked",
  idle: (minutes: number) =>
    `Locked after ${minutes === 1 ? "1 minute" : `${minutes} minutes`} without a touch.`,
  system: "Locked together with this PC.",
  draft: (operator: string) =>
    `${operator} left a document on the bench. It waits sealed and comes back to ${operator}.`,
  draftOfNobody: "A document was left on the bench. It waits sealed and comes back on unlocking.",
  operators: "Operators",
  find: "Find your name",
  noneFound: "No operator of this name.",
  noOperators:
    "The list of operators could not be read. The station stays locked and nothing is lost; try again.",
  again: "Try again",
  lockedOut: "Locked out",
  pin: "PIN",
  pinOf: (operator: string) => `PIN of ${operator}`,
  choose: "Choose your name first.",
  trainingPin: (pin: string) => `In training the PIN is ${pin}.`,
  wrongPin: (triesLeft: number) =>
    `That PIN does not fit. ${triesLeft === 1 ? "1 try" : `${triesLeft} tries`} left.`,
  wait: (wait: string) => `Wait ${wait}, then try again.`,
  waitSteady: "Wait a moment, then try again.",
  tooManyPins: "Too many wrong PINs. An administrator can set a new one in Settings → Operators.",
  fault:
    "The station could not look at the PIN. Nothing has changed and it did not count as a try; try again.",
  unlock: "Unlock",
  press:
    "Nobody has a PIN on this station yet, so anybody can unlock it. An administrator can add operators in Settings.",
  unlockFault:
    "The station could not unlock. Nothing is lost; try again. If it stays like this, tell your administrator.",
  signedOut,
  cover: { locking: "Locking…", "signing-out": "Signing out…" },
};
