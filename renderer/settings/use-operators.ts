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
  const [operators, setOperators] = useState<readonly OperatorEntry[] | "reading" | "failed">(
    "reading",
  );
  const read = useCallback(() => {
    station.request("operators:list").then(setOperators, () => setOperators("failed"));
  }, [station]);
  useEffect(read, [read]);

  if (operators === "failed") return { kind: "failed", readAgain: read };
  if (operators === "reading") return { kind: "reading" };
  const took = (outcome: OperatorChanged) => {
    if (outcome.kind === "changed") setOperators(outcome.operators);
  };
  return { kind: "list", operators, took };
}
