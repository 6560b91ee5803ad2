import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { words } from "../locales/words.ts";
import { copySelected } from "../outbox/copy-selected.ts";
import styles from "./section.module.css";

const text = words.settings.signIn.operator;

/** The address that the server of the operator sign-in must know (RFC 8252 §7.3), ready to be copied. */
export function RedirectAddress() {
  const address = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.note}>
      <p className={styles.noteTitle}>{text.redirect}</p>
      <div className={styles.noteLine}>
        <code ref={address} className={styles.address}>
          http://127.0.0.1/callback
        </code>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setCopied(address.current !== null && copySelected(address.current))}
        >
          {copied ? text.copied : text.copy}
        </Button>
      </div>
      <p className={styles.hint}>{text.redirectHint}</p>
    </div>
  );
}
