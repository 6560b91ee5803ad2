import { IconUserCircle } from "@tabler/icons-react";
import styles from "./operators-section.module.css";
import section from "./section.module.css";

/** What stands in the place of a list of operators: why there is none, and what that means. */
export function NoOperators({ title, hint }: { title: string; hint: string }) {
  return (
    <div className={styles.noList}>
      <IconUserCircle size={20} stroke={1.5} aria-hidden />
      <div>
        <p className={styles.noListTitle}>{title}</p>
        <p className={section.hint}>{hint}</p>
      </div>
    </div>
  );
}
