import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./details.module.css";

/** A warning under a field: it asks for a second look and stops nothing. */
export function LookAgain({ children }: { children: ReactNode }) {
  return (
    <output className={styles.lookAgain}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </output>
  );
}
