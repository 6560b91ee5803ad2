import type { OutboxCounts, OutboxQuery } from "../../preload/contract/job.ts";
import { useOutboxPage } from "./use-outbox.ts";

const countsOnly: OutboxQuery = { search: "", show: "all", offset: 0, limit: 1 };

/** How many documents wait, are held and are delivered, kept up to date; `null` while that is not known. */
export function useOutboxCounts(): OutboxCounts | null {
  const { page, failed } = useOutboxPage(countsOnly);
  return failed ? null : (page?.counts ?? null);
}
