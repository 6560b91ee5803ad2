import { Button } from "@mantine/core";
import { useStationInfo } from "../app/station-info-context.ts";
import { settings as words } from "../locales/en/settings.ts";
import styles from "./settings.module.css";

interface ModeSectionProps {
  /** Whether there are changes that a restart would lose. */
  changed: boolean;
  onSwitch: () => void;
}

/** Training or live, and the way from one to the other. */
export function ModeSection({ changed, onSwitch }: ModeSectionProps) {
  const info = useStationInfo();
  if (!info) return null;
  const text = words.mode[info.mode];
  return (
    <div className={styles.fields}>
      <div>
        <p className={styles.label}>{text.now}</p>
        <p className={styles.text}>{text.meaning}</p>
        <p className={styles.text}>{words.mode.separate}</p>
      </div>
      <div className={styles.testLine}>
        <Button variant="default" disabled={changed} onClick={onSwitch}>
          {text.go}
        </Button>
        {changed && <span className={styles.quiet}>{words.mode.saveFirst}</span>}
      </div>
    </div>
  );
}
