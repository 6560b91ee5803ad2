import type { PolicyStanding } from "../../../../preload/contract/policy.ts";

type Refusal = Extract<PolicyStanding, { kind: "refused" }>["reason"];

const refusals: Record<Refusal, string> = {
  "not-readable": "Your organisation’s policy could not be read.",
  "not-protected":
    "Your organisation’s policy is not used: ordinary users of this PC could change its file.",
  "not-json": "Your organisation’s policy is not used: its file is not JSON.",
  "not-fitting": "Your organisation’s policy is not used: something in it does not fit.",
};

/** The words for what stands over the settings: the policy and the administrator's passcode. */
export const guard = {
  inForce: "Some settings are fixed by your organisation.",
  refusals,
  line: (line: number, problem: string) => `Line ${line}: ${problem}`,
  keepsLastGood: "The one before stays in force. Tell your administrator.",
  noneInForce: "No policy is in force. Tell your administrator.",
  /** As main gives it for each setting that the passcode opens. */
  reason: "The administrator’s passcode opens this.",
  locked: "The administrator’s passcode opens these settings.",
  passcode: "Passcode",
  open: "Open",
  opening: "Opening…",
  wrong: "That is not the passcode.",
  wait: (seconds: number) =>
    seconds === 1
      ? "The next try counts in 1 second."
      : `The next try counts in ${seconds} seconds.`,
  failed: "The passcode could not be checked just now. Try it again.",
  isOpen: "Open for the administrator",
  untilClosed: "Closes with the settings, or by itself after ten minutes.",
  close: "Close",
  saveFirst: "Save or drop your changes first.",
};
