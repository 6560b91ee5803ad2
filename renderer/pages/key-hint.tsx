import type { Act } from "../../preload/contract/shortcuts.ts";
import { keyText } from "../help/key-names.ts";
import styles from "./stage-bar.module.css";

/** The key that does the same as the button; screen readers hear the button's name alone. */
export function KeyHint({ act }: { act: Act }) {
  return (
    <kbd className={styles["key"]} aria-hidden>
      {keyText(act)}
    </kbd>
  );
}
