import { IconAlertTriangle } from "@tabler/icons-react";
import { words } from "../locales/words.ts";
import styles from "./audit-section.module.css";
import { forwardingWords } from "./forwarding-words.ts";
import section from "./section.module.css";
import { useForwarding } from "./use-forwarding.ts";

const text = words.settings.audit.forwarding;

/** How far the audit was forwarded to the organisation's collector; nothing where no policy names one. */
export function ForwardingNote() {
  const said = forwardingWords(useForwarding());
  if (!said) return null;
  return (
    <div className={`${section.note} ${styles.forwarding}`}>
      <p className={section.noteTitle}>{text.title}</p>
      {said.lines.map((line) => (
        <p key={line} className={section.hint}>
          {line}
        </p>
      ))}
      {said.trouble !== null && (
        <output className={section.caution}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {said.trouble}
        </output>
      )}
    </div>
  );
}
