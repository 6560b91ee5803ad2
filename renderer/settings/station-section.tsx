import { TextInput } from "@mantine/core";
import { words } from "../locales/words.ts";
import { fieldProps } from "./field-props.tsx";
import { LockNote } from "./lock-note.tsx";
import styles from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

/** What this station is called. */
export function StationSection({ form }: { form: SettingsForm }) {
  return (
    <div className={styles.fields}>
      <LockNote paths={["stationName"]} locked={form.read.locked} />
      <TextInput
        label={words.settings.station.name}
        value={form.draft.stationName}
        onChange={({ currentTarget }) =>
          form.change("stationName", { stationName: currentTarget.value })
        }
        {...fieldProps(form, "stationName", words.settings.station.nameHint)}
      />
    </div>
  );
}
