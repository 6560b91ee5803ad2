import { TextInput } from "@mantine/core";
import { useId } from "react";
import { words } from "../locales/words.ts";
import { fieldProps } from "./field-props.tsx";
import { LockNote } from "./lock-note.tsx";
import styles from "./settings.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

/** What this station is called. */
export function StationSection({ form }: { form: SettingsForm }) {
  const lockNote = useId();
  return (
    <div className={styles.fields}>
      <LockNote id={lockNote} paths={["stationName"]} locked={form.read.locked} />
      <TextInput
        label={words.settings.station.name}
        description={words.settings.station.nameHint}
        value={form.draft.stationName}
        onChange={({ currentTarget }) =>
          form.change("stationName", { stationName: currentTarget.value })
        }
        {...fieldProps(form, "stationName", lockNote)}
      />
    </div>
  );
}
