import { Loader } from "@mantine/core";
import { FaultLine } from "../app/fault-line.tsx";
import { useStationInfo } from "../app/station-info-context.ts";
import { words } from "../locales/words.ts";
import { LockNote } from "./lock-note.tsx";
import { NoOperators } from "./no-operators.tsx";
import { OperatorList } from "./operator-list.tsx";
import styles from "./operators-section.module.css";
import section from "./section.module.css";
import { useOperators } from "./use-operators.ts";
import type { SettingsForm } from "./use-settings-form.ts";

const text = words.settings.operators;

/** Who may stand at the bench: the operators with a PIN, or why there is no such list. */
export function OperatorsSection({ form }: { form: SettingsForm }) {
  const info = useStationInfo();
  if (info?.mode === "training") return <NoOperators {...text.training} />;
  if (form.read.settings.signIn.flow === "operator") return <NoOperators {...text.signIn} />;
  return (
    <div className={section.fields}>
      <p className={section.hint}>{text.hint}</p>
      <LockNote paths={["operators"]} locked={form.read.locked} />
      <Operators form={form} />
    </div>
  );
}

function Operators({ form }: { form: SettingsForm }) {
  const reading = useOperators();
  switch (reading.kind) {
    case "reading":
      return (
        <output className={styles.reading}>
          <Loader size={16} />
          {text.loading}
        </output>
      );
    case "failed":
      return (
        <FaultLine
          text={text.notRead}
          again={{ label: text.readAgain, onClick: reading.readAgain }}
        />
      );
    case "list":
      return (
        <OperatorList
          operators={reading.operators}
          locked={form.read.locked}
          onOutcome={reading.took}
        />
      );
  }
}
