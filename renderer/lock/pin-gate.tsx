import { FaultLine } from "../app/fault-line.tsx";
import { words } from "../locales/words.ts";
import type { LockedBench } from "./lock-words.ts";
import { PinForm } from "./pin-form.tsx";
import { useOperators } from "./use-operators.ts";

/** The lock of a station whose operators have PINs: who it is, and their PIN. */
export function PinGate({ bench }: { bench: LockedBench }) {
  const { operators, failed, read } = useOperators();
  if (failed || operators?.length === 0) {
    const again = { label: words.lock.again, onClick: read };
    return <FaultLine text={words.lock.noOperators} again={again} />;
  }
  return operators && <PinForm bench={bench} operators={operators} />;
}
