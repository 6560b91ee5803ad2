import { words } from "../locales/words.ts";
import { readableDate } from "../outbox/moments.ts";
import { useSession } from "../session/session-context.ts";
import { holdersOf } from "../session/readings.ts";
import styles from "./customer.module.css";

/** Whom the document says it was issued to, for comparing with the customer; there as long as its page is, and kept nowhere. */
export function HolderLine() {
  const { session } = useSession();
  return holdersOf(session).map(({ name, birthDate }) => (
    <p key={`${name} ${birthDate}`} className={styles.holder}>
      <span className={styles.holderOf}>{words.reading.holder}</span>{" "}
      <span className={styles.holderName}>{name}</span>
      {birthDate && (
        <>
          , <span className={styles.whole}>{words.reading.born(readableDate(birthDate))}</span>
        </>
      )}
    </p>
  ));
}
