import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useEffect } from "react";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import styles from "./notice-line.module.css";

const keptFor = 8000;

/** For some seconds, the way back to a page that was retaken, replaced or left. */
export function AsideNotice() {
  const { session, dispatch } = useSession();
  const { aside } = session;
  useEffect(() => {
    if (!aside) return;
    const timer = setTimeout(() => dispatch({ do: "forget-aside" }), keptFor);
    return () => clearTimeout(timer);
  }, [aside, dispatch]);
  if (!aside) return null;
  return (
    <output className={styles["notice"]}>
      <p className={styles["text"]}>{words.capture.aside[aside.page.kind](aside.side)}</p>
      <Button
        className={styles["undo"]}
        size="compact-sm"
        variant="transparent"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => dispatch({ do: "put-back" })}
      >
        {words.capture.undo}
      </Button>
    </output>
  );
}
