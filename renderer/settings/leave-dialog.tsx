import { Button, Modal } from "@mantine/core";
import { settings as words } from "../locales/en/settings.ts";
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
      lockScroll={false}
      centered
      zIndex={300}
      size={420}
      padding={24}
      withCloseButton={false}
      title={words.leave.title}
      transitionProps={{ duration: 120 }}
      classNames={{ title: styles.question }}
    >
      <p className={styles.text}>{words.leave.intro}</p>
      <div className={styles.answers}>
        <Button variant="default" onClick={onDrop}>
          {words.leave.drop}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {words.leave.stay}
        </Button>
      </div>
    </Modal>
  );
}
