import { Kbd } from "@mantine/core";
import { Fragment } from "react";
import styles from "./help.module.css";
import { keyNames } from "./key-names.ts";

/** A shortcut's keys as they look on the keyboard. */
export function Keys({ keys }: { keys: readonly string[] }) {
  const onMac = navigator.userAgent.includes("Macintosh");
  return (
    <span className={styles.keys}>
      {keyNames(keys, onMac).map((name, at) => (
        <Fragment key={name}>
          {at > 0 && <span className={styles.plus}>+</span>}
          <Kbd className={styles.key}>{name}</Kbd>
        </Fragment>
      ))}
    </span>
  );
}
