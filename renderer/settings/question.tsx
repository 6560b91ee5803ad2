import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./question.module.css";

interface QuestionProps {
  opened: boolean;
  title: string;
  /** Everything stays as it is. */
  onStay: () => void;
  children: ReactNode;
}

/** A question over the settings that must be answered first; Escape answers it with "stay". */
export function Question({ opened, title, onStay, children }: QuestionProps) {
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
    </Modal>
  );
}
