import { words } from "../locales/words.ts";
import { LockNote } from "./lock-note.tsx";
import styles from "./section.module.css";
import { TextSetting } from "./text-setting.tsx";
import type { SettingsForm } from "./use-settings-form.ts";

const text = words.settings.scanner;

/** The folder that a scanner saves into. */
export function ScannerSection({ form }: { form: SettingsForm }) {
  return (
    <div className={styles.fields}>
      <LockNote paths={["scans"]} locked={form.read.locked} />
      <TextSetting
        form={form}
        path="scans.folder"
        label={text.folder}
        hint={text.folderHint}
        value={form.draft.scans.folder}
        onText={(folder) => form.change("scans.folder", { scans: { folder } })}
      />
    </div>
  );
}
