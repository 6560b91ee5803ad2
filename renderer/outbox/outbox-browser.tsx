import { Button, Loader } from "@mantine/core";
import { IconInbox, IconInfoCircle } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { OutboxQuery } from "../../preload/contract/job.ts";
import { FaultLine } from "../app/fault-line.tsx";
import { useStationInfo } from "../app/station-info-context.ts";
import { keysOf } from "../../preload/contract/shortcuts.ts";
import { Keys } from "../help/keys.tsx";
import { words } from "../locales/words.ts";
import { JobList, type JobListHandle } from "./job-list.tsx";
import { OutboxFilter } from "./outbox-filter.tsx";
import styles from "./outbox-panel.module.css";
import { OutboxPages, rowsPerPage } from "./outbox-pages.tsx";
import { useOutboxPage } from "./use-outbox.ts";

/** Search, filter, the documents and their pages. */
export function OutboxBrowser({ onShowReceipt }: { onShowReceipt: (jobId: string) => void }) {
  const [search, setSearch] = useState("");
  const [show, setShow] = useState<OutboxQuery["show"]>("all");
  const [offset, setOffset] = useState(0);
  const { page, failed, readAgain } = useOutboxPage({ search, show, offset, limit: rowsPerPage });
  const list = useRef<JobListHandle>(null);

  // Documents settle while somebody reads: a page past the end shows the last one instead.
  if (page && offset > 0 && offset >= page.total) {
    setOffset(Math.max(0, Math.ceil(page.total / rowsPerPage) - 1) * rowsPerPage);
  }

  return (
    <div className={styles.browser}>
      <OutboxFilter
        search={search}
        show={show}
        counts={page?.counts ?? null}
        onSearch={(digits) => {
          setSearch(digits);
          setOffset(0);
        }}
        onShow={(chosen) => {
          setShow(chosen);
          setOffset(0);
        }}
        onArrowDown={() => list.current?.focusFirst()}
      />
      <div className={styles.documents}>
        {failed && <NotRead onAgain={readAgain} />}
        {page === null && !failed && <Reading />}
        {page && page.jobs.length > 0 && (
          <JobList ref={list} jobs={page.jobs} onShowReceipt={onShowReceipt} />
        )}
        {page?.total === 0 && (
          <NoDocuments search={search} show={show} onClear={() => setSearch("")} />
        )}
      </div>
      <footer className={styles.foot}>
        <Survival />
        {page && <OutboxPages total={page.total} offset={offset} onTurn={setOffset} />}
      </footer>
    </div>
  );
}

/** Says where documents do not outlive the station; where they do there is nothing to say. */
function Survival() {
  if (useStationInfo()?.outbox !== "memory") return <span />;
  return (
    <p className={styles.survives}>
      <IconInfoCircle size={16} stroke={1.75} aria-hidden />
      {words.outbox.inMemory}
    </p>
  );
}

function Reading() {
  return (
    <output className={styles.reading}>
      <Loader size={16} />
      {words.outbox.loading}
    </output>
  );
}

function NotRead({ onAgain }: { onAgain: () => void }) {
  return (
    <div className={styles.notRead}>
      <FaultLine
        text={words.outbox.notRead}
        again={{ label: words.outbox.readAgain, onClick: onAgain }}
      />
    </div>
  );
}

const sendKeys = keysOf("send");

interface NoDocumentsProps {
  search: string;
  show: OutboxQuery["show"];
  onClear: () => void;
}

function NoDocuments({ search, show, onClear }: NoDocumentsProps) {
  const { title, hint } = search ? words.outbox.empty.search(search) : words.outbox.empty[show];
  return (
    <div className={styles.empty}>
      <IconInbox size={32} stroke={1.25} aria-hidden />
      <h3 className={styles.emptyTitle}>{title}</h3>
      <p className={styles.emptyHint}>{hint}</p>
      {show === "all" && !search && <Keys keys={sendKeys} />}
      {search && (
        <Button variant="default" onClick={onClear}>
          {words.outbox.empty.clear}
        </Button>
      )}
    </div>
  );
}
