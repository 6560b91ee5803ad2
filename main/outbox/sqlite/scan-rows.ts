import type { Database } from "./database.ts";
import { markedColumns, type Row } from "./job-row.ts";
import type { Mark } from "./job-table.ts";

/** A row that a start has to look at. */
export interface ScannedRow {
  seq: number;
  /** Whether it is as this station wrote it. */
  isOurs: boolean;
  row: Pick<Row, "id" | "state" | "held" | "pages" | "settledAt">;
}

/** Looks through all rows; gives those that are not settled, have content, or are not as this station wrote them. */
export function scanRows(
  { prepare }: Database,
  mark: Mark,
  hasContent: (seq: number) => boolean,
): ScannedRow[] {
  const all = prepare(`SELECT mark, ${markedColumns.join(", ")} FROM jobs ORDER BY seq`);
  // A row as an object costs several times as much, and this reads all of them.
  all.setReturnArrays(true);
  const found: ScannedRow[] = [];
  for (const given of all.iterate()) {
    const [written, ...marked]: unknown[] = Object.values(given);
    const isOurs = written instanceof Uint8Array && mark(JSON.stringify(marked)).equals(written);
    const state = marked[at.state];
    const seq = Number(marked[0]);
    const isSettled = state === "delivered" || state === "discarded";
    if (isOurs && isSettled && !hasContent(seq)) continue;
    found.push({
      seq,
      isOurs,
      row: {
        id: textOrNull(marked[at.id]),
        state: textOrNull(state),
        held: textOrNull(marked[at.held]),
        pages: textOrNull(marked[at.pages]),
        settledAt: numberOrNull(marked[at.settledAt]),
      },
    });
  }
  return found;
}

const at = {
  id: markedColumns.indexOf("id"),
  state: markedColumns.indexOf("state"),
  held: markedColumns.indexOf("held"),
  pages: markedColumns.indexOf("pages"),
  settledAt: markedColumns.indexOf("settledAt"),
};

function numberOrNull(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
