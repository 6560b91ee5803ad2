import type { OutboxCounts, OutboxQuery } from "../../preload/contract/job.ts";
import { useOutboxPage } from "./use-outbox.ts";

const countsOnly: OutboxQuery = { search: "", show: "all", offset: 0, limit: 1 };
const none: OutboxCounts = { waiting: 0, held: 0, delivered: 0 };

/** How many documents wait, are held and are delivered, kept up to date. */
export function useOutboxCounts(): OutboxCounts {
  return useOutboxPage(countsOnly)?.counts ?? none;
}
