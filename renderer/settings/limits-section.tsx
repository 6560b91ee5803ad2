import { TextInput } from "@mantine/core";
import { words } from "../locales/words.ts";
import { fieldProps } from "./field-props.tsx";
import { LockNote } from "./lock-note.tsx";
import type { LimitName } from "./settings-draft.ts";
import styles from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

const limits = [
  { name: "longerSide", unit: words.settings.limits.pixels },
  { name: "targetBytes", unit: words.settings.limits.kilobytes },
  { name: "mostBytes", unit: words.settings.limits.kilobytes },
] as const satisfies { name: LimitName; unit: string }[];

/** How large a page may become. */
export function LimitsSection({ form }: { form: SettingsForm }) {
  const { draft, change } = form;
  return (
    <div className={styles.fields}>
      <p className={styles.hint}>{words.settings.limits.hint}</p>
      <LockNote paths={["limits"]} locked={form.read.locked} />
      {limits.map(({ name, unit }) => (
        <TextInput
          key={name}
          className={styles.limit}
          label={`${words.settings.limits[name]} (${unit})`}
          inputMode="numeric"
          value={draft.limits[name]}
          onChange={({ currentTarget }) =>
            change(`limits.${name}`, { limits: { ...draft.limits, [name]: currentTarget.value } })
          }
          {...fieldProps(form, `limits.${name}`)}
        />
      ))}
    </div>
  );
}
