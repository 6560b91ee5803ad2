import { IconLock } from "@tabler/icons-react";
import type { ReadSettings } from "../../preload/contract/settings.ts";
import { words } from "../locales/words.ts";
import { lockReasons } from "./paths.ts";
import styles from "./section.module.css";

interface LockNoteProps {
  paths: readonly string[];
  locked: ReadSettings["locked"];
}

/** Why settings at these paths or below are locked, each reason once; nothing when none is. */
export function LockNote({ paths, locked }: LockNoteProps) {
  // What the passcode opens is said by the bar above the section, with the way to open it.
  const reasons = lockReasons(paths, locked).filter(
    (reason) => reason !== words.settings.guard.reason,
  );
  if (reasons.length === 0) return null;
  return (
    <div className={styles.lockNote}>
      {reasons.map((reason) => (
        <p key={reason} className={styles.lockReason}>
          <IconLock size={16} stroke={1.75} aria-hidden />
          {reason}
        </p>
      ))}
    </div>
  );
}
