import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { words } from "../locales/words.ts";
import { AdministratorPasscode } from "./administrator-passcode.tsx";
import { fieldProps } from "./field-props.tsx";
import { LockNote } from "./lock-note.tsx";
import styles from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

const text = words.settings.privacy;

/** When the station locks itself, how long pages are kept, and what guards these settings. */
export function PrivacySection({ form }: { form: SettingsForm }) {
  return (
    <div className={styles.fields}>
      <LockNote paths={["privacy", "administrator"]} locked={form.read.locked} />
      <PeriodInput form={form} name="lockAfterMinutes" />
      <PeriodInput form={form} name="keepPagesHours" />
      <hr className={styles.hairline} />
      <AdministratorPasscode form={form} />
    </div>
  );
}

interface PeriodInputProps {
  form: SettingsForm;
  name: "lockAfterMinutes" | "keepPagesHours";
}

/** A whole number with what it counts behind it. */
function PeriodInput({ form, name }: PeriodInputProps) {
  const { draft, change } = form;
  const { label, full, unit, hint } = text[name];
  const path = `privacy.${name}`;
  return (
    <TextInput
      className={styles.minutes}
      label={label}
      aria-label={full}
      inputMode="numeric"
      value={draft.privacy[name]}
      onChange={({ currentTarget }) =>
        change(path, { privacy: { ...draft.privacy, [name]: currentTarget.value } })
      }
      inputContainer={followedBy(unit)}
      {...fieldProps(form, path, hint)}
    />
  );
}

function followedBy(unit: string) {
  return (input: ReactNode) => (
    <div className={styles.withUnit}>
      {input}
      <span>{unit}</span>
    </div>
  );
}
