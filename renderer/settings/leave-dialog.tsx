import { Button, Modal } from "@mantine/core";
import { words } from "../locales/words.ts";
import styles from "./settings.module.css";

interface LeaveDialogProps {
  opened: boolean;
  onStay: () => void;
  onDrop: () => void;
}

/** Asks whether unsaved changes may go. */
export function LeaveDialog({ opened, onStay, onDrop }: LeaveDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      centered
      zIndex={300}
      size={420}
      padding={24}
      withCloseButton={false}
      title={words.settings.leave.title}
      classNames={{ title: styles.question }}
    >
      <p className={styles.text}>{words.settings.leave.intro}</p>
      <div className={styles.answers}>
        <Button variant="default" onClick={onDrop}>
          {words.settings.leave.drop}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {words.settings.leave.stay}
        </Button>
      </div>
    </Modal>
  );
}
