import { words } from "../locales/words.ts";
import { PageSlotButton } from "./page-slot-button.tsx";
import styles from "./page-slots.module.css";

/** The document's two pages, front and back; one of them is on the stage. */
export function PageSlots() {
  return (
    <section className={styles["slots"]} aria-label={words.capture.pages}>
      <PageSlotButton side="front" />
      <PageSlotButton side="back" />
    </section>
  );
}
