import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { words } from "../locales/words.ts";
import { AdministratorPasscode } from "./administrator-passcode.tsx";
import { fieldProps } from "./field-props.tsx";
import { LockNote } from "./lock-note.tsx";
import styles from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

const path = "privacy.lockAfterMinutes";
const text = words.settings.privacy;

/** When the station locks itself, and what guards these settings. */
export function PrivacySection({ form }: { form: SettingsForm }) {
  const { draft, change } = form;
  return (
    <div className={styles.fields}>
      <LockNote paths={["privacy", "administrator"]} locked={form.read.locked} />
      <TextInput
        className={styles.minutes}
        label={text.lockAfter}
        aria-label={text.lockAfterFull}
        inputMode="numeric"
        value={draft.privacy.lockAfterMinutes}
        onChange={({ currentTarget }) =>
          change(path, { privacy: { lockAfterMinutes: currentTarget.value } })
        }
        inputContainer={withUnit}
        {...fieldProps(form, path, text.lockHint)}
      />
      <hr className={styles.hairline} />
      <AdministratorPasscode form={form} />
    </div>
  );
}

function withUnit(input: ReactNode) {
  return (
    <div className={styles.withUnit}>
      {input}
      <span>{text.minutes}</span>
    </div>
  );
}
