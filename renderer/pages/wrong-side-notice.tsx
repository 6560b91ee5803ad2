import { Button, CloseButton } from "@mantine/core";
import { IconArrowsExchange, IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { words } from "../locales/words.ts";
import { misplaced, pageIn } from "../session/readings.ts";
import { useSession } from "../session/session-context.ts";
import { otherSide, underWay } from "../session/session.ts";
import styles from "./notice-line.module.css";

/** Says that a page lies in the other one's place, and offers to move it. */
export function WrongSideNotice() {
  const { session, dispatch } = useSession();
  // The operator knows better: the page stays, and nothing more is said of it.
  const [settled, setSettled] = useState<string | null>(null);
  const side = misplaced(session).find((one) => pageIn(session.pages[one])?.address !== settled);
  if (!side) return null;
  const across = otherSide(side);
  const isAlone = session.pages[across].kind === "empty";
  const isBusy = underWay(session, "front") !== null || underWay(session, "back") !== null;
  return (
    <div className={styles["notice"]} role="alert">
      <IconAlertTriangle className={styles["icon"]} size={20} stroke={1.75} aria-hidden />
      <p className={styles["text"]}>{words.reading.wrongSide(side)}</p>
      <Button
        className={styles["undo"]}
        size="compact-sm"
        variant="transparent"
        disabled={isBusy}
        leftSection={<IconArrowsExchange size={16} aria-hidden />}
        onClick={() => dispatch({ do: "swap-sides" })}
      >
        {isAlone ? words.reading.moveTo(across) : words.reading.swap}
      </Button>
      <CloseButton
        className={styles["close"]}
        aria-label={words.capture.dismiss}
        variant="transparent"
        onClick={() => setSettled(pageIn(session.pages[side])?.address ?? null)}
      />
    </div>
  );
}
