import { CloseButton } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { words } from "../locales/words.ts";
import type { NoticeReason } from "./notice.ts";
import styles from "./notice-line.module.css";

/** One sentence on the stage about what did not happen; it stays until it is closed or overtaken. */
export function NoticeLine({ reason, onClose }: { reason: NoticeReason; onClose: () => void }) {
  return (
    <div className={styles["notice"]} role="alert">
      <IconAlertTriangle className={styles["icon"]} size={20} stroke={1.75} aria-hidden />
      <p className={styles["text"]}>{words.capture.notices[reason]}</p>
      <CloseButton
        className={styles["close"]}
        aria-label={words.capture.dismiss}
        variant="transparent"
        onClick={onClose}
      />
    </div>
  );
}
