import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheckFilled } from "@tabler/icons-react";
import { FaultLine } from "../app/fault-line.tsx";
import { words } from "../locales/words.ts";
import styles from "./settings-editor.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

/** "Save", and beside it whether what is shown is what is in force. */
export function SettingsFoot({ form, onSave }: { form: SettingsForm; onSave: () => void }) {
  return (
    <footer className={styles.foot}>
      <Standing form={form} />
      <Button
        disabled={form.phase === "saving" || (!form.changed && !form.read.repaired)}
        onClick={onSave}
      >
        {form.phase === "saving" ? words.settings.saving : words.settings.save}
      </Button>
    </footer>
  );
}

function Standing({ form: { problems, changed, phase } }: { form: SettingsForm }) {
  if (phase === "saved-in-part" || problems.length > 0) {
    return (
      <p className={styles.standing} data-standing="problems" role="alert">
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
        {phase === "saved-in-part"
          ? words.settings.savedExceptSecrets
          : words.settings.problems(problems.length)}
      </p>
    );
  }
  if (phase === "locked") return <FaultLine text={words.settings.lockedMeanwhile} />;
  if (phase === "failed") return <FaultLine text={words.settings.notSaved} />;
  return (
    <output className={styles.standing} data-standing={phase}>
      {changed && words.settings.unsaved}
      {phase === "saved" && (
        <>
          <IconCircleCheckFilled size={18} aria-hidden />
          {words.settings.saved}
        </>
      )}
    </output>
  );
}
