import { useState } from "react";
import type { OperatorChanged, OperatorEntry } from "../../preload/contract/operators.ts";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import styles from "./section.module.css";

const text = words.settings.operators;

interface RemoveOperatorDialogProps {
  operator: OperatorEntry;
  onOutcome: (outcome: OperatorChanged) => void;
  onRemoved: () => void;
  onStay: () => void;
}

/** Asks, once, whether an operator may go. */
export function RemoveOperatorDialog(props: RemoveOperatorDialogProps) {
  const { operator, onOutcome, onRemoved, onStay } = props;
  const station = useStation();
  const [problem, setProblem] = useState<string | null>(null);

  async function remove() {
    setProblem(null);
    try {
      const outcome = await station.request("operators:remove", operator.id);
      onOutcome(outcome);
      if (outcome.kind === "changed") onRemoved();
      else setProblem(text.refusals[outcome.reason]);
    } catch {
      setProblem(text.failed);
    }
  }

  return (
    <ConfirmDialog
      title={text.removing.title(operator.name)}
      confirm={text.removing.confirm}
      stay={text.removing.stay}
      onConfirm={remove}
      onStay={onStay}
    >
      <p className={styles.text}>{text.removing.intro}</p>
      {problem !== null && <FaultLine text={problem} />}
    </ConfirmDialog>
  );
}
