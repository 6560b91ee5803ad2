import { SegmentedControl, VisuallyHidden } from "@mantine/core";
import { useId } from "react";
import { lockOn } from "./paths.ts";
import styles from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

interface ChoiceSettingProps<Value extends string> {
  form: SettingsForm;
  path: string;
  label: string;
  /** What the choice that is made means. */
  hint?: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

/** A setting that is one of a few, all of them in sight. */
export function ChoiceSetting<Value extends string>(props: ChoiceSettingProps<Value>) {
  const { form, path, label, hint, value, choices, onChoose } = props;
  const [name, about] = [useId(), useId()];
  const lock = lockOn(path, form.read.locked);
  return (
    <div className={styles.choice}>
      <div id={name} className={styles.choiceLabel}>
        {label}
      </div>
      <div id={about} className={styles.choiceHint}>
        {hint} <VisuallyHidden>{lock}</VisuallyHidden>
      </div>
      <SegmentedControl<Value>
        className={styles.choices}
        data-path={path}
        aria-labelledby={name}
        aria-describedby={about}
        disabled={lock !== undefined}
        value={value}
        onChange={onChoose}
        data={[...choices]}
      />
    </div>
  );
}
