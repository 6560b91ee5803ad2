import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useEffect } from "react";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import type { Aside } from "../session/session.ts";
import styles from "./notice-line.module.css";

const keptFor = 8000;

/** For some seconds, the way back to what was retaken, replaced or left: a page, or both at once. */
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
      <p className={styles["text"]}>{asideWords(aside)}</p>
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

function asideWords({ pages: [one, other] }: Aside): string {
  const { aside } = words.capture;
  if (!one || other) return aside.both;
  return aside[one.page.kind](one.side);
}
