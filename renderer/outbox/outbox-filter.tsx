import { SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { OutboxCounts, OutboxQuery } from "../../preload/contract/job.ts";
import { words } from "../locales/words.ts";
import { readableCount } from "./outbox-pages.tsx";
import styles from "./outbox-panel.module.css";

interface OutboxFilterProps {
  search: string;
  show: OutboxQuery["show"];
  counts: OutboxCounts | null;
  onSearch: (digits: string) => void;
  onShow: (show: OutboxQuery["show"]) => void;
  onArrowDown: () => void;
}

/** Which documents the outbox shows. */
export function OutboxFilter(props: OutboxFilterProps) {
  const { search, show, counts, onSearch, onShow, onArrowDown } = props;
  return (
    <div className={styles.filter}>
      <TextInput
        data-autofocus
        aria-label={words.outbox.search}
        placeholder={words.outbox.search}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        inputMode="numeric"
        className={styles.search}
        value={search}
        onChange={({ currentTarget }) =>
          onSearch(currentTarget.value.replaceAll(/\D/gu, "").slice(0, 40))
        }
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          onArrowDown();
        }}
      />
      <SegmentedControl<OutboxQuery["show"]>
        aria-label={words.outbox.show.label}
        classNames={{ root: styles.show }}
        value={show}
        onChange={onShow}
        data={[
          { value: "all", label: words.outbox.show.all },
          {
            value: "waiting",
            label: <Counted word={words.outbox.show.waiting} of={counts?.waiting} />,
          },
          { value: "held", label: <Counted word={words.outbox.show.held} of={counts?.held} /> },
          {
            value: "delivered",
            label: <Counted word={words.outbox.show.delivered} of={counts?.delivered} />,
          },
        ]}
      />
    </div>
  );
}

function Counted({ word, of }: { word: string; of: number | undefined }) {
  return (
    <>
      {word} <span className={styles.count}>{of === undefined ? "" : readableCount(of)}</span>
    </>
  );
}
