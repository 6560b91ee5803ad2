import { useCallback, useEffect, useState } from "react";
import type { OperatorChanged, OperatorEntry } from "../../preload/contract/operators.ts";
import { useStation } from "../bridge/station-context.ts";

/** The station's operators, or why they are not there; `took` takes over the list after a change. */
export type OperatorsReading =
  | { kind: "reading" }
  | { kind: "failed"; readAgain: () => void }
  | {
      kind: "list";
      operators: readonly OperatorEntry[];
      took: (outcome: OperatorChanged) => void;
    };

/** Reads the operators when they are first shown. */
export function useOperators(): OperatorsReading {
  const station = useStation();
  const [operators, setOperators] = useState<readonly OperatorEntry[] | null>(null);
  const [failed, setFailed] = useState(false);
  const read = useCallback(async () => {
    const list = await station.request("operators:list").catch(() => null);
    setFailed(list === null);
    setOperators(list);
  }, [station]);
  useEffect(() => void read(), [read]);

  if (failed) return { kind: "failed", readAgain: () => void read() };
  if (!operators) return { kind: "reading" };
  const took = (outcome: OperatorChanged) => {
    if (outcome.kind === "changed") setOperators(outcome.operators);
  };
  return { kind: "list", operators, took };
}
