import { IconAlertTriangle } from "@tabler/icons-react";
import { words } from "../locales/words.ts";
import styles from "./lock.module.css";

const { happened, done, todo } = words.lock.shut;

/** The lock of a station that cannot tell now who has a PIN: why nothing opens it, and what to do about that. */
export function ShutGate() {
  return (
    <div className={styles["refusedWords"]} role="alert">
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
      <div>
        <p className={styles["happened"]}>{happened}</p>
        <p className={styles["line"]}>{done}</p>
        <p className={styles["line"]}>{todo}</p>
      </div>
    </div>
  );
}
