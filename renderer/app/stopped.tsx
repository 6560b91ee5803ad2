import { Button } from "@mantine/core";
import { words } from "../locales/words.ts";
import { Mark } from "./mark.tsx";
import styles from "./stopped.module.css";

/** What stands in the window's place when it cannot go on: what happened, what is safe, what to do. */
export function Stopped() {
  return (
    <main className={styles.stopped}>
      <div className={styles.words} role="alert">
        <Mark />
        <h1 className={styles.title}>{words.stopped.happened}</h1>
        <p className={styles.text}>{words.stopped.done}</p>
        <p className={styles.text}>{words.stopped.todo}</p>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the only thing left to do */}
      <Button autoFocus onClick={() => window.location.reload()}>
        {words.stopped.reload}
      </Button>
    </main>
  );
}
