import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useStationInfo } from "../app/station-info-context.ts";
import { useStation } from "../bridge/station-context.ts";
import { useOutboxCounts } from "../outbox/use-outbox-counts.ts";
import { words } from "../locales/words.ts";
import { Question } from "./question.tsx";
import styles from "./settings.module.css";

interface SwitchDialogProps {
  opened: boolean;
  onStay: () => void;
}

/** Says what a change of mode means and asks for it once. */
export function SwitchDialog({ opened, onStay }: SwitchDialogProps) {
  const station = useStation();
  const { waiting, held } = useOutboxCounts();
  const info = useStationInfo();
  if (!info) return null;
  const text = words.settings.mode[info.mode];
  const undelivered = waiting + held;
  return (
    <Question opened={opened} title={text.title} onStay={onStay}>
      <p className={styles.text}>{text.intro}</p>
      {undelivered > 0 && (
        <p className={styles.caution}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {words.settings.mode.undelivered(undelivered)}
        </p>
      )}
      <div className={styles.answers}>
        <Button variant="default" data-autofocus onClick={onStay}>
          {words.settings.mode.stay}
        </Button>
        <Button
          onClick={() =>
            void station.request("station:switch", info.mode === "training" ? "live" : "training")
          }
        >
          {text.confirm}
        </Button>
      </div>
    </Question>
  );
}
