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
  scannerAway:
    "The scanner’s folder cannot be read just now. Its scans are offered when it is back.",
  signInNeeded: "Nobody is signed in. Documents wait in the outbox until somebody signs in.",
  policy,
  at: (line: number) => `(line ${line})`,
  notTakenOver: "and was not taken over.",
  lastGood: "The last good one is in force.",
  noneInForce: "No policy is in force.",
  tell: "Tell your administrator.",
  cameBack: "Your document is back.",
  outbox: {
    repaired: "The outbox on this disk was damaged and has been repaired.",
    nothingLost: "No document that waited is missing.",
    lost: (count: number) =>
      count === 1
        ? "One document that waited is lost: compare the outbox with your list and scan it again."
        : `${count} documents that waited are lost: compare the outbox with your list and scan them again.`,
    held: (count: number) =>
      count === 1
        ? "One document in the outbox is damaged on this disk and is held."
        : `${count} documents in the outbox are damaged on this disk and are held.`,
    otherKey: (count: number) =>
      count === 1
        ? "One document in the outbox was sealed under a key that this PC no longer has, and is held."
        : `${count} documents in the outbox were sealed under a key that this PC no longer has, and are held.`,
    changed: (count: number) =>
      count === 1
        ? "The record of one settled document was changed outside the station."
        : `The records of ${count} settled documents were changed outside the station.`,
  },
};
