import { Button } from "@mantine/core";
import { words } from "../locales/words.ts";
import { Question } from "./question.tsx";
import styles from "./question.module.css";
import section from "./section.module.css";

interface LeaveDialogProps {
  opened: boolean;
  onStay: () => void;
  onDrop: () => void;
}

/** Asks whether unsaved changes may go. */
export function LeaveDialog({ opened, onStay, onDrop }: LeaveDialogProps) {
  return (
    <Question opened={opened} title={words.settings.leave.title} onStay={onStay}>
      <p className={section.text}>{words.settings.leave.intro}</p>
      <div className={styles.answers}>
        <Button variant="default" onClick={onDrop}>
          {words.settings.leave.drop}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {words.settings.leave.stay}
        </Button>
      </div>
    </Question>
  );
}
