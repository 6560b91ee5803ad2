import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { words } from "../locales/words.ts";
import { copySelected } from "./copy-selected.ts";
import styles from "./technical-detail.module.css";

/** What support needs, one click away and ready to be copied. */
export function TechnicalDetail({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  const detail = useId();
  const shown = useRef<HTMLPreElement>(null);
  return (
    <div className={styles.technical}>
      <UnstyledButton
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={open ? detail : undefined}
        onClick={() => {
          setOpen(!open);
          setCopied(false);
        }}
      >
        <IconChevronRight size={16} stroke={1.75} aria-hidden />
        {words.outbox.technical.title}
      </UnstyledButton>
      {open && (
        <div id={detail} className={styles.detail}>
          <pre ref={shown} className={styles.text}>
            {text}
          </pre>
          <div className={styles.copy}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setCopied(shown.current !== null && copySelected(shown.current))}
            >
              {copied ? words.outbox.technical.copied : words.outbox.technical.copy}
            </Button>
            <span className={styles.hint}>{words.outbox.technical.hint}</span>
          </div>
        </div>
      )}
    </div>
  );
}
