import type { PolicyStanding } from "../../../preload/contract/policy.ts";

type PolicyRefusal = Extract<PolicyStanding, { kind: "refused" }>["reason"];

const policy: Record<PolicyRefusal, string> = {
  "not-readable": "This PC’s policy file could not be read",
  "not-protected": "This PC’s policy file can be changed by anybody who uses it",
  "not-json": "This PC’s policy file has an error",
  "not-fitting": "This PC’s policy file has an entry that does not fit",
};

/** The lines over the bench, each about something that lasts. */
export const lines = {
  notLocked: "The station could not lock. Everything is still here.",
  notSignedOut: "The station could not sign you out. Everything is still here.",
  dismiss: "Close this line",
  signInNeeded: "Nobody is signed in. Documents wait in the outbox until somebody signs in.",
  policy,
  at: (line: number) => `(line ${line})`,
  notTakenOver: "and was not taken over.",
  lastGood: "The last good one is in force.",
  noneInForce: "No policy is in force.",
  tell: "Tell your administrator.",
  cameBack: "Your document is back.",
};
