import { useEffect, useRef, useState } from "react";
import type { JobSummary, OutboxPage, OutboxQuery } from "../../preload/contract/job.ts";
import { useStation } from "../bridge/station-context.ts";
import { coalesce } from "./coalesce.ts";

// At most five readings a second, however fast the outbox changes.
const gap = 200;

/** What is known of the outbox. */
export interface OutboxReading {
  /** As of the last reading that succeeded; `null` before the first. */
  readonly page: OutboxPage | null;
  /** Whether the last reading failed. */
  readonly failed: boolean;
  readonly readAgain: () => void;
}

/** The page of the outbox that the query asks for, kept up to date. */
export function useOutboxPage({ search, show, offset, limit }: OutboxQuery): OutboxReading {
  const station = useStation();
  const [page, setPage] = useState<OutboxPage | null>(null);
  const [failed, setFailed] = useState(false);
  const readAgain = useRef(() => {});
  useEffect(() => {
    let wanted = true;
    const reading = coalesce({
      run: async () => {
        const answer = await station.request("outbox:list", { search, show, offset, limit });
        if (!wanted) return;
        setPage(answer);
        setFailed(false);
      },
      gap,
      onFailure: () => setFailed(wanted),
    });
    const unsubscribe = station.on("outbox:changed", reading.ask);
    readAgain.current = reading.ask;
    reading.ask();
    return () => {
      wanted = false;
      reading.stop();
      unsubscribe();
    };
  }, [station, search, show, offset, limit]);
  return { page, failed, readAgain: () => readAgain.current() };
}

// A document that was just sent is among the newest.
const newest: OutboxQuery = { search: "", show: "all", offset: 0, limit: 20 };

/** One recent document of the outbox, kept up to date: `null` while it is not among the newest, `"unknown"` when the outbox cannot be read. */
export function useRecentJob(jobId: string): JobSummary | "unknown" | null {
  const { page, failed } = useOutboxPage(newest);
  return failed ? "unknown" : (page?.jobs.find(({ id }) => id === jobId) ?? null);
}
