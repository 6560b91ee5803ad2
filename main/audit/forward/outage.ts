import type { ForwardingTrouble } from "../../../preload/contract/audit.ts";
import type { AuditEvent } from "../entry.ts";

type Noted = Extract<AuditEvent, { event: "audit-not-forwarded" }>["what"];

/** What is not in order with the collector, as it is shown; and as it is noted in the audit. */
export interface Outage {
  standing: () => { trouble: ForwardingTrouble | null; refused: number };
  failed: (why: ForwardingTrouble["why"], status: number | null) => void;
  /** A batch has arrived, of which the collector does not want so many entries. */
  taken: (refused: number) => void;
  /** Everything has arrived. */
  caughtUp: () => void;
  /** For another collector. */
  anew: () => void;
}

/**
 * Keeps account of outages. One is noted once, until everything has arrived: the note wants to be forwarded, too,
 * and must not be what keeps an outage going.
 */
export function createOutage(now: () => number, note: (what: Noted) => void): Outage {
  let trouble: ForwardingTrouble | null = null;
  let refused = 0;
  let isNoted = false;
  let wasPartly = false;

  function noteOnce(what: Noted): void {
    if (!isNoted) note(what);
    isNoted = true;
  }
  return {
    standing: () => ({ trouble, refused }),
    failed(why, status) {
      trouble = { since: trouble?.since ?? new Date(now()).toISOString(), why, status };
      noteOnce({ why, status });
    },
    taken(refusedNow) {
      trouble = null;
      refused += refusedNow;
      wasPartly = refusedNow > 0;
      if (wasPartly) noteOnce({ why: "entries-refused", status: null });
    },
    caughtUp() {
      isNoted &&= wasPartly;
    },
    anew() {
      trouble = null;
      refused = 0;
      isNoted = false;
      wasPartly = false;
    },
  };
}
