import { Loader } from "@mantine/core";
import styles from "./stage.module.css";

/** What the stage is busy with, in words; shown only when it takes longer than 0.3 s. */
export function BusyWords({ text }: { text: string }) {
  return (
    <output className={styles["busy"]}>
      <Loader size={16} color="#c2c5c9" aria-hidden />
      {text}
    </output>
  );
}
