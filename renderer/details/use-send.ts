import { useState } from "react";
import type { DetailsWarning } from "../../preload/contract/details.ts";
import type { SendRefusal } from "../../preload/contract/submission.ts";
import { useStation } from "../bridge/station-context.ts";
import { useSession } from "../session/session-context.ts";
import type { Contradiction } from "./contradictions.ts";
import type { Readiness } from "./readiness.ts";
import { usePatience, type Patience } from "./use-patience.ts";

/** Why the document is still on the bench. */
export type Refusal = SendRefusal | "station-fault";

/** What asks for a word of the operator's before the document goes out. */
export interface Doubts {
  readonly warnings: readonly DetailsWarning[];
  readonly contradictions: readonly Contradiction[];
}

const noDoubts: Doubts = { warnings: [], contradictions: [] };

/** "Send" as the window sees it. */
export interface Sending {
  /** What waits for the operator's word. */
  asking: Doubts;
  refused: Refusal | null;
  /** Whether Send was pressed while something was lacking: errors show everywhere from then on. */
  attempted: boolean;
  /** Send was pressed while the pages were still being made or read. */
  patience: Omit<Patience, "press">;
  send: () => void;
  confirm: () => void;
  goBack: () => void;
}

/**
 * The way from "Send" to main owning the document: shows what is lacking, asks about warnings, hands over. `isFree`
 * says whether nothing lies over the bench.
 */
export function useSend(
  readiness: Readiness,
  isFree: boolean,
  onAccepted: (jobId: string) => void,
): Sending {
  const station = useStation();
  const { session, dispatch } = useSession();
  const [asking, setAsking] = useState(noDoubts);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [attempted, setAttempted] = useState(false);
  const [visit, setVisit] = useState(session.visit);
  const { press, ...patience } = usePatience({ session, readiness, isFree }, act);
  // What was said about one customer's document is not said about the next one's.
  if (visit !== session.visit) {
    setVisit(session.visit);
    setRefused(null);
    setAttempted(false);
  }

  async function handOver(confirmed: readonly DetailsWarning[]) {
    if (readiness.kind !== "ready" || session.sending) return;
    dispatch({ do: "sending" });
    setRefused(null);
    const submission = { ...readiness.submission, confirmed: [...confirmed] };
    // A failure of the station itself must leave the document on the bench, to be sent again.
    const outcome = await station
      .request("document:send", submission)
      .catch(() => ({ kind: "refused", reason: "station-fault" }) as const);
    if (outcome.kind === "refused") {
      dispatch({ do: "refused" });
      setRefused(outcome.reason);
      return;
    }
    onAccepted(outcome.jobId);
  }

  function act() {
    if (readiness.kind === "lacking") {
      setAttempted(true);
      focusFirst(readiness.lacking[0]);
    } else if (hasDoubts(readiness)) {
      setAsking(readiness);
    } else {
      void handOver([]);
    }
  }

  function confirm() {
    setAsking(noDoubts);
    void handOver(asking.warnings);
  }

  function send() {
    if (!session.sending && !hasDoubts(asking)) press();
  }

  return { asking, refused, attempted, patience, send, confirm, goBack: () => setAsking(noDoubts) };
}

/** Whether there is anything to ask. */
export function hasDoubts({ warnings, contradictions }: Doubts): boolean {
  return warnings.length + contradictions.length > 0;
}

/** Puts the focus on the first thing that is lacking: a field by its id, a page by its slot. */
export function focusFirst(lacking: string | undefined): void {
  if (lacking) document.getElementById(lacking.replace("-again", ""))?.focus();
}
