import { Button } from "@mantine/core";
import { useStationInfo } from "../app/station-info-context.ts";
import { words } from "../locales/words.ts";
import styles from "./section.module.css";

interface ModeSectionProps {
  /** Whether there are changes that a restart would lose. */
  changed: boolean;
  onSwitch: () => void;
}

/** Training or live, and the way from one to the other. */
export function ModeSection({ changed, onSwitch }: ModeSectionProps) {
  const info = useStationInfo();
  if (!info) return null;
  const text = words.settings.mode[info.mode];
  return (
    <div className={styles.fields}>
      <div>
        <p className={styles.label}>{text.now}</p>
        <p className={styles.text}>{text.meaning}</p>
        <p className={styles.text}>{words.settings.mode.separate}</p>
      </div>
      <div className={styles.buttonLine}>
        <Button variant="default" disabled={changed} onClick={onSwitch}>
          {text.go}
        </Button>
        {changed && <span className={styles.quiet}>{words.settings.mode.saveFirst}</span>}
      </div>
    </div>
  );
}
