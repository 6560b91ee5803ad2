import { Progress, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useId, useRef, type KeyboardEvent } from "react";
import type { JobSummary } from "../../preload/contract/job.ts";
import { useSettings } from "../app/settings-context.ts";
import { words } from "../locales/words.ts";
import { JobCard } from "./job-card.tsx";
import styles from "./job-list.module.css";
import { labelOf } from "./label-of.ts";
import { shortMoment } from "./moments.ts";
import { StateMark } from "./state-mark.tsx";
import { percentSent, stateWords, whyItWaits } from "./state-words.ts";

interface JobRowProps {
  job: JobSummary;
  now: number;
  open: boolean;
  inTabOrder: boolean;
  onToggle: () => void;
  onFocus: () => void;
  onShowReceipt: () => void;
}

/** One document: a line that opens into what happened and what can be done. */
export function JobRow(props: JobRowProps) {
  const { job, now, open, inTabOrder, onToggle, onFocus, onShowReceipt } = props;
  const card = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <li className={styles.row} data-open={open || undefined} data-job={job.id}>
      <UnstyledButton
        ref={button}
        className={styles.line}
        data-row
        aria-expanded={open}
        aria-controls={open ? card : undefined}
        tabIndex={inTabOrder ? 0 : -1}
        onClick={onToggle}
        onFocus={onFocus}
        onKeyDown={walkRows}
      >
        <Ids job={job} />
        <State job={job} now={now} />
        <span className={styles.accepted}>{shortMoment(job.acceptedAt, now)}</span>
        <IconChevronDown className={styles.chevron} size={16} stroke={1.75} aria-hidden />
      </UnstyledButton>
      {open && (
        <JobCard
          id={card}
          job={job}
          onShowReceipt={onShowReceipt}
          onSettled={() => button.current?.focus()}
        />
      )}
    </li>
  );
}

// Arrow keys, Home and End go from row to row.
function walkRows(event: KeyboardEvent<HTMLButtonElement>): void {
  const rows = rowButtons(event.currentTarget.closest("ul"));
  const at = rows.indexOf(event.currentTarget);
  const steps: Record<string, number> = {
    ArrowDown: Math.min(at + 1, rows.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: rows.length - 1,
  };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  rows[next]?.focus();
}

/** The buttons of a list's rows, from top to bottom. */
export function rowButtons(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
}

function Ids({ job }: { job: JobSummary }) {
  return (
    <span className={styles.ids}>
      <span className={styles.idName}>{words.outbox.customer}</span>
      <span className={styles.id}>{job.customerId}</span>
      <span className={styles.idName}>{words.outbox.document}</span>
      <span className={styles.id}>{job.documentId}</span>
    </span>
  );
}

function State({ job, now }: { job: JobSummary; now: number }) {
  const settings = useSettings();
  const percent = job.state === "sending" ? percentSent(job) : null;
  const why = whyItWaits(job);
  return (
    <span className={styles.stateColumn}>
      <StateMark {...stateWords(job, now)} />
      {percent !== null && (
        <Progress
          className={styles.progress}
          size={3}
          value={percent}
          aria-label={words.outbox.state.sendingPart(percent)}
        />
      )}
      {why && <span className={styles.kind}>{why}</span>}
      <span className={styles.kind}>
        {[
          labelOf(settings?.settings.documentTypes, job.type),
          words.outbox.pages(job.pages),
          job.attempts > 0 && words.outbox.tries(job.attempts),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </span>
  );
}
