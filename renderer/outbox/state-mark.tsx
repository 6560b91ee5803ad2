import {
  IconCircleCheckFilled,
  IconCircleX,
  IconClock,
  IconEye,
  IconHandStop,
  IconUpload,
} from "@tabler/icons-react";
import type { Mark, StateWords } from "./state-words.ts";
import styles from "./state-mark.module.css";

const icons = {
  waiting: IconClock,
  sending: IconUpload,
  done: IconCircleCheckFilled,
  "look-again": IconEye,
  stopped: IconHandStop,
  discarded: IconCircleX,
} satisfies Record<Mark, typeof IconClock>;

/** A state as icon, word and colour. */
export function StateMark({ mark, words }: StateWords) {
  const Icon = icons[mark];
  return (
    <span className={styles.state} data-mark={mark}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span>{words}</span>
    </span>
  );
}
