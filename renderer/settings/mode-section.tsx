import { Button } from "@mantine/core";
import { useStationInfo } from "../app/station-info-context.ts";
import { words } from "../locales/words.ts";
import { LockNote } from "./lock-note.tsx";
import { lockOn } from "./paths.ts";
import styles from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

interface ModeSectionProps {
  form: SettingsForm;
  onSwitch: () => void;
}

/** Training or live, and the way from one to the other. */
export function ModeSection({ form, onSwitch }: ModeSectionProps) {
  const info = useStationInfo();
  if (!info) return null;
  // A restart would lose what is not saved.
  const { changed, read } = form;
  const isLocked = lockOn("mode", read.locked) !== undefined;
  const text = words.settings.mode[info.mode];
  return (
    <div className={styles.fields}>
      <LockNote paths={["mode"]} locked={read.locked} />
      <div>
        <p className={styles.label}>{text.now}</p>
        <p className={styles.text}>{text.meaning}</p>
        <p className={styles.text}>{words.settings.mode.separate}</p>
      </div>
      <div className={styles.buttonLine}>
        <Button variant="default" disabled={changed || isLocked} onClick={onSwitch}>
          {text.go}
        </Button>
        {changed && !isLocked && (
          <span className={styles.quiet}>{words.settings.mode.saveFirst}</span>
        )}
      </div>
    </div>
  );
}
