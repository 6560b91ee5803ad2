import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./question.module.css";

interface QuestionProps {
  opened: boolean;
  title: string;
  /** Everything stays as it is. */
  onStay: () => void;
  children: ReactNode;
  /** The buttons that answer it; one of them stays. */
  answers: ReactNode;
}

/** A question over the bench or a panel that must be answered first; Escape answers it with "stay". */
export function Question({ opened, title, onStay, children, answers }: QuestionProps) {
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      // Mantine listens on the window: the Escape that brought the question up would take it down again.
      closeOnEscape={false}
      onKeyDown={({ key }) => {
        if (key === "Escape") onStay();
      }}
      centered
      zIndex={300}
      size={440}
      padding={24}
      withCloseButton={false}
      title={title}
      classNames={{ title: styles.question }}
    >
      {children}
      <div className={styles.answers}>{answers}</div>
    </Modal>
  );
}
