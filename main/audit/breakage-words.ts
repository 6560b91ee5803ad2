import type { Breakage } from "./verify-log.ts";

/** What each kind of breakage means, in one sentence for an auditor. */
export const breakageWords: Readonly<Record<Breakage, string>> = {
  "not-an-entry": "The line is not one that a station of this version writes.",
  altered: "The entry was changed after it was written: its hash does not fit it.",
  "missing-before": "Entries are missing before this line, or it stands in the wrong place.",
  repeated: "An entry with this number stands before it already.",
  "not-linked": "It does not follow from the entry before: one of the two was put there later.",
  "false-seal": "Its seal was not made with this station's key: somebody has rewritten it.",
  "not-sealed": "It bears no seal of this station, although entries before it do.",
  "half-a-line": "The line does not end: something was cut off.",
  "cut-off": "Entries at the end are missing.",
  rewritten: "The station had noted another entry with this number: the log has been rewritten.",
  "head-missing": "The file audit-head.json is not there, so nobody can tell whether the end is.",
  "head-unreadable": "The file audit-head.json cannot be read.",
  "head-forged": "The file audit-head.json was not written by this station.",
};
