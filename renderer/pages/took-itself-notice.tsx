import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useEffect } from "react";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import styles from "./notice-line.module.css";

// Long enough to look at the small picture beside the stage.
const offeredFor = 8000;

/** Says that a page took itself, and offers to look at its crop after all. */
export function TookItselfNotice() {
  const { session, dispatch } = useSession();
  const { tookItself } = session;
  useEffect(() => {
    if (!tookItself) return;
    const timer = setTimeout(() => dispatch({ do: "forget-taken" }), offeredFor);
    return () => clearTimeout(timer);
  }, [tookItself, dispatch]);
  if (!tookItself) return null;
  return (
    <output className={styles["notice"]}>
      <p className={styles["text"]}>{words.capture.tookItself(tookItself.side)}</p>
      <Button
        className={styles["undo"]}
        size="compact-sm"
        variant="transparent"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => dispatch({ do: "untake" })}
      >
        {words.capture.undo}
      </Button>
    </output>
  );
}
