import { useEffect, useState } from "react";
import type { JobSummary, OutboxPage, OutboxQuery } from "../../preload/contract/job.ts";
import { useStation } from "../bridge/station-context.ts";
import { coalesce } from "./coalesce.ts";

// At most five readings a second, however fast the outbox changes.
const gap = 200;

/** The page of the outbox that the query asks for, kept up to date; `null` before the first answer. */
export function useOutboxPage({ search, show, offset, limit }: OutboxQuery): OutboxPage | null {
  const station = useStation();
  const [page, setPage] = useState<OutboxPage | null>(null);
  useEffect(() => {
    let wanted = true;
    const reading = coalesce(async () => {
      const answer = await station.request("outbox:list", { search, show, offset, limit });
      if (wanted) setPage(answer);
    }, gap);
    const unsubscribe = station.on("outbox:changed", reading.ask);
    reading.ask();
    return () => {
      wanted = false;
      reading.stop();
      unsubscribe();
    };
  }, [station, search, show, offset, limit]);
  return page;
}

// A document that was just sent is among the newest.
const newest: OutboxQuery = { search: "", show: "all", offset: 0, limit: 20 };

/** One recent document of the outbox, kept up to date; `null` while it is not among the newest. */
export function useRecentJob(jobId: string): JobSummary | null {
  return useOutboxPage(newest)?.jobs.find(({ id }) => id === jobId) ?? null;
}
