import { useCallback, useEffect, useState } from "react";
import type { OperatorEntry } from "../../preload/contract/operators.ts";
import { useStation } from "../bridge/station-context.ts";

/** The operators of this station; `null` until they are read, and a way to read them again where that failed. */
export function useOperators(): {
  operators: readonly OperatorEntry[] | null;
  failed: boolean;
  read: () => void;
} {
  const station = useStation();
  const [operators, setOperators] = useState<readonly OperatorEntry[] | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    station.request("operators:list").then(setOperators, () => setFailed(true));
  }, [station]);
  useEffect(load, [load]);
  const read = useCallback(() => {
    setFailed(false);
    load();
  }, [load]);
  return { operators, failed, read };
}
