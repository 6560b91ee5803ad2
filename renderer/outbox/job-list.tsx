import { useImperativeHandle, useRef, useState, type Ref } from "react";
import type { JobSummary } from "../../preload/contract/job.ts";
import { words } from "../locales/words.ts";
import { JobRow, rowButtons } from "./job-row.tsx";
import styles from "./job-list.module.css";
import { countsDown } from "./state-words.ts";
import { useNow } from "./use-now.ts";

export interface JobListHandle {
  focusFirst(): void;
}

interface JobListProps {
  ref: Ref<JobListHandle>;
  jobs: readonly JobSummary[];
  onShowReceipt: (jobId: string) => void;
}

/** The documents, newest first; arrow keys walk the rows, Enter opens one. */
export function JobList({ ref, jobs, onShowReceipt }: JobListProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const [lastFocused, setLastFocused] = useState<string | null>(null);
  const now = useNow(jobs.some(countsDown));
  const rows = useRef<HTMLUListElement>(null);
  useImperativeHandle(ref, () => ({ focusFirst: () => rowButtons(rows.current)[0]?.focus() }));

  // One row is in the Tab order, the one that was visited last.
  const tabStop = jobs.some(({ id }) => id === lastFocused) ? lastFocused : jobs[0]?.id;
  return (
    <div className={styles.scroller}>
      <div className={styles.columns} aria-hidden>
        <span>{words.outbox.columns.document}</span>
        <span>{words.outbox.columns.state}</span>
        <span className={styles.accepted}>{words.outbox.columns.accepted}</span>
      </div>
      <ul ref={rows} className={styles.list} aria-label={words.outbox.list}>
        {jobs.map((job) => (
          <JobRow
            key={job.id}
            job={job}
            now={now}
            open={job.id === openId}
            inTabOrder={job.id === tabStop}
            onToggle={() => setOpenId(job.id === openId ? null : job.id)}
            onFocus={() => setLastFocused(job.id)}
            onShowReceipt={() => onShowReceipt(job.id)}
          />
        ))}
      </ul>
    </div>
  );
}
