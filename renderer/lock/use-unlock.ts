import { useState } from "react";
import type { OperatorEntry } from "../../preload/contract/operators.ts";
import { useStation } from "../bridge/station-context.ts";
import { afterPin, standingOf, type Standing, type Tries } from "./unlocking.ts";

export interface Unlocking {
  /** How this operator stands with their PIN. */
  readonly standing: (operator: OperatorEntry) => Standing;
  /** A PIN is being looked at; from the right one on until the bench is there. */
  readonly isLooking: boolean;
  /** The station itself failed at it. */
  readonly failed: boolean;
  readonly give: (operator: OperatorEntry, pin: string) => Promise<void>;
}

/** Gives PINs to main, and keeps what came of them. */
export function useUnlock(): Unlocking {
  const station = useStation();
  const [tries, setTries] = useState<Tries>({});
  const [isLooking, setLooking] = useState(false);
  const [failed, setFailed] = useState(false);
  const standing = (operator: OperatorEntry) => tries[operator.id] ?? standingOf(operator);

  async function give(operator: OperatorEntry, pin: string) {
    setLooking(true);
    setFailed(false);
    const outcome = await station
      .request("bench:unlock", { operatorId: operator.id, pin })
      .catch(() => null);
    const after = outcome && afterPin(outcome, standing(operator));
    if (after) setTries((all) => ({ ...all, [operator.id]: after }));
    setFailed(outcome === null);
    setLooking(outcome?.kind === "open");
  }

  return { standing, isLooking, failed, give };
}
