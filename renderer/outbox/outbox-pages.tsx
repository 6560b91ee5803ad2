import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { words } from "../locales/words.ts";
import styles from "./outbox-panel.module.css";

/** Documents on one page of the outbox. */
export const rowsPerPage = 50;

const grouped = new Intl.NumberFormat("en-GB");

/** A count with its thousands apart: `10,000`. */
export function readableCount(count: number): string {
  return grouped.format(count);
}

interface OutboxPagesProps {
  total: number;
  offset: number;
  onTurn: (offset: number) => void;
}

/** Which part of the outbox is shown, and the way to newer and older documents; nothing where one page holds all. */
export function OutboxPages({ total, offset, onTurn }: OutboxPagesProps) {
  if (total <= rowsPerPage) return null;
  const end = Math.min(total, offset + rowsPerPage);
  return (
    <nav className={styles.pages} aria-label={words.outbox.list}>
      <span>
        {words.outbox.range(readableCount(offset + 1), readableCount(end), readableCount(total))}
      </span>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={words.outbox.newer}
        disabled={offset === 0}
        onClick={() => onTurn(Math.max(0, offset - rowsPerPage))}
      >
        <IconChevronLeft size={16} stroke={1.75} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={words.outbox.older}
        disabled={end === total}
        onClick={() => onTurn(offset + rowsPerPage)}
      >
        <IconChevronRight size={16} stroke={1.75} />
      </ActionIcon>
    </nav>
  );
}
