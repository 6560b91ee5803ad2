import type { SQLOutputValue } from "node:sqlite";
import { z } from "zod";
import { ArtemisId } from "../../../preload/contract/artemis-id.ts";
import { DetailsWarning } from "../../../preload/contract/details.ts";
import { HoldReason, JobState, WaitReason } from "../../../preload/contract/job.ts";
import { Receipt } from "../../../preload/contract/receipt.ts";
import { documentOf, pageBytes, type Job } from "../job.ts";
import type { JobChange } from "../job-store.ts";

/** A row as SQLite gives it. */
export type Row = Record<string, SQLOutputValue>;

function json<Schema extends z.ZodType>(schema: Schema) {
  const parsed = z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue("Not JSON.");
      return z.NEVER;
    }
  });
  return parsed.pipe(schema);
}

const time = z.number();

const JobRow = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  customerId: ArtemisId,
  documentId: ArtemisId,
  type: z.string(),
  station: z.string(),
  operator: z.string(),
  operatorId: z.string().nullable(),
  confirmed: json(z.array(DetailsWarning)),
  acceptedFor: json(z.object({ origin: z.string(), domainId: z.string() })),
  pages: json(Receipt.shape.pages.min(1).max(2)),
  acceptedAt: time,
  state: JobState,
  waiting: WaitReason.nullable(),
  held: HoldReason.nullable(),
  serverSaid: z.string().nullable(),
  attempts: z.int(),
  timesSent: z.int(),
  nextTryAt: time.nullable(),
  settledAt: time.nullable(),
  discardReason: z.string().nullable(),
  receipt: json(Receipt).nullable(),
}) satisfies z.ZodType<Job>;

/** What never changes about a job: its content is sealed together with it. */
const factColumns = [
  "id",
  "customerId",
  "documentId",
  "type",
  "station",
  "operator",
  "operatorId",
  "confirmed",
  "acceptedFor",
  "pages",
  "acceptedAt",
] as const satisfies readonly (keyof Job)[];

/** What changes on its way. */
export const changingColumns = [
  "state",
  "waiting",
  "held",
  "serverSaid",
  "attempts",
  "timesSent",
  "nextTryAt",
  "settledAt",
  "discardReason",
  "receipt",
] as const satisfies readonly (keyof Job)[];

const jobColumns = [...factColumns, ...changingColumns] as const;

/** The columns that a row's mark covers: the job, its place, and what is looked up by. */
export const markedColumns = ["seq", ...jobColumns, "document", "bytes"] as const;

/** The job in a row; throws when the row holds none. */
export function jobIn(row: Row): Job {
  return JobRow.parse(row);
}

/** The job in a row, or `null` when it holds none. */
export function jobInIfAny(row: Row): Job | null {
  return JobRow.safeParse(row).data ?? null;
}

/** A field of a job as its column holds it. */
function columnOf(value: Job[keyof Job]): string | number | null {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

/** The row of a job at its place, without its mark. */
export function rowFor(seq: number, job: Job): Row {
  const fields = jobColumns.map((column) => [column, columnOf(job[column])]);
  return { seq, ...Object.fromEntries(fields), document: documentOf(job), bytes: pageBytes(job) };
}

/** The row with this change made to its job. */
export function changedRow(row: Row, change: JobChange): Row {
  const changed = changingColumns
    .map((column) => [column, change[column]] as const)
    .flatMap(([column, value]) => (value === undefined ? [] : [[column, columnOf(value)]]));
  return { ...row, ...Object.fromEntries(changed) };
}

/** The facts in a row as one text. */
export function factsText(row: Row): string {
  return JSON.stringify(factColumns.map((column) => row[column]));
}

/** All that a row says as one text. */
export function wholeText(row: Row): string {
  return JSON.stringify(markedColumns.map((column) => row[column]));
}
