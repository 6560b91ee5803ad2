import { Button } from "@mantine/core";
import { Question } from "../app/question.tsx";
import { words } from "../locales/words.ts";
import section from "./section.module.css";

interface LeaveDialogProps {
  opened: boolean;
  onStay: () => void;
  onDrop: () => void;
}

/** Asks whether unsaved changes may go. */
export function LeaveDialog({ opened, onStay, onDrop }: LeaveDialogProps) {
  return (
    <Question
      opened={opened}
      title={words.settings.leave.title}
      onStay={onStay}
      answers={
        <>
          <Button variant="default" onClick={onDrop}>
            {words.settings.leave.drop}
          </Button>
          <Button data-autofocus onClick={onStay}>
            {words.settings.leave.stay}
          </Button>
        </>
      }
    >
      <p className={section.text}>{words.settings.leave.intro}</p>
    </Question>
  );
}
