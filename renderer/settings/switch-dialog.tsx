import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { FaultLine } from "../app/fault-line.tsx";
import { Question } from "../app/question.tsx";
import { useStationInfo } from "../app/station-info-context.ts";
import { useStation } from "../bridge/station-context.ts";
import { useOutboxCounts } from "../outbox/use-outbox-counts.ts";
import { words } from "../locales/words.ts";
import section from "./section.module.css";

interface SwitchDialogProps {
  opened: boolean;
  onStay: () => void;
}

/** Says what a change of mode means and asks for it once. */
export function SwitchDialog({ opened, onStay }: SwitchDialogProps) {
  const station = useStation();
  const counts = useOutboxCounts();
  const [failed, setFailed] = useState(false);
  const info = useStationInfo();
  if (!info) return null;
  const text = words.settings.mode[info.mode];
  const { mode, outbox: kept } = info;
  const undelivered = counts && counts.waiting + counts.held;

  async function switchMode() {
    setFailed(false);
    await station
      .request("station:switch", mode === "training" ? "live" : "training")
      .catch(() => setFailed(true));
  }

  return (
    <Question
      opened={opened}
      title={text.title}
      onStay={onStay}
      answers={
        <>
          <Button variant="default" data-autofocus onClick={onStay}>
            {words.settings.mode.stay}
          </Button>
          <Button onClick={() => void switchMode()}>{text.confirm}</Button>
        </>
      }
    >
      <p className={section.text}>{text.intro}</p>
      {undelivered !== 0 && (
        <p className={section.caution}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {undelivered === null
            ? words.settings.mode.undeliveredUnknown[kept]
            : words.settings.mode.undelivered[kept](undelivered)}
        </p>
      )}
      {failed && <FaultLine text={words.settings.mode.notSwitched} />}
    </Question>
  );
}
