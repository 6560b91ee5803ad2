import styles from "./stage-bar.module.css";

/** The key that does the same as the button; screen readers hear the button's name alone. */
export function KeyHint({ name }: { name: string }) {
  return (
    <kbd className={styles["key"]} aria-hidden>
      {name}
    </kbd>
  );
}
