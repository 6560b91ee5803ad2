import { IconLock } from "@tabler/icons-react";
import type { ReadSettings } from "../../preload/contract/settings.ts";
import { lockOn } from "./paths.ts";
import styles from "./section.module.css";

interface LockNoteProps {
  paths: readonly string[];
  locked: ReadSettings["locked"];
}

/** Why settings on these paths are locked, each reason once; nothing when none is. */
export function LockNote({ paths, locked }: LockNoteProps) {
  const reasons = new Set(paths.flatMap((path) => lockOn(path, locked) ?? []));
  if (reasons.size === 0) return null;
  return (
    <div className={styles.lockNote}>
      {[...reasons].map((reason) => (
        <p key={reason} className={styles.lockReason}>
          <IconLock size={16} stroke={1.75} aria-hidden />
          {reason}
        </p>
      ))}
    </div>
  );
}
