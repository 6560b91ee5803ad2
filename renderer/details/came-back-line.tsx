import { useEffect, useState } from "react";
import { words } from "../locales/words.ts";
import { StateMark } from "../outbox/state-mark.tsx";
import styles from "./details.module.css";

const shownFor = 8000;

/** Says for a moment that what was left on the bench is there again. */
export function CameBackLine() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), shownFor);
    return () => clearTimeout(timer);
  }, []);
  if (isOver) return null;
  return (
    <output className={styles.cameBack}>
      <StateMark mark="done" words={words.lines.cameBack} />
    </output>
  );
}
