import { Button, Modal } from "@mantine/core";
import { words } from "../locales/words.ts";
import styles from "./customer.module.css";
import type { AskedLink } from "./use-scan-link.ts";

/** Asks before a link empties a bench that holds another customer's document. */
export function LinkQuestion({ link, startOver, keepWorking }: AskedLink) {
  const { title, text, keep, start } = words.bench.link;
  return (
    <Modal opened={link !== null} onClose={keepWorking} title={title} centered>
      <p className={styles.question}>{text(link?.customerId)}</p>
      <div className={styles.answers}>
        <Button variant="default" onClick={startOver}>
          {start}
        </Button>
        <Button onClick={keepWorking} data-autofocus>
          {keep}
        </Button>
      </div>
    </Modal>
  );
}
