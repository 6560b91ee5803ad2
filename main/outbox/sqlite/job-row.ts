import type { SQLInputValue, SQLOutputValue } from "node:sqlite";
import { z } from "zod";
import { ArtemisId } from "../../../preload/contract/artemis-id.ts";
import { DetailsWarning } from "../../../preload/contract/details.ts";
import { HoldReason, JobState, WaitReason } from "../../../preload/contract/job.ts";
import { Receipt } from "../../../preload/contract/receipt.ts";
import type { Job } from "../job.ts";

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
  id: z.string(),
  customerId: ArtemisId,
  documentId: ArtemisId,
  type: z.string(),
  station: z.string(),
  operator: z.string(),
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
export const factColumns = [
  "id",
  "customerId",
  "documentId",
  "type",
  "station",
  "operator",
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

/** The columns of a job's table that hold the job itself. */
export const jobColumns = [...factColumns, ...changingColumns] as const;

/** The job in a row; throws when the row holds none. */
export function jobIn(row: Row): Job {
  return JobRow.parse(row);
}

/** The job in a row, or `null` when it holds none. */
export function jobInIfAny(row: Row): Job | null {
  return JobRow.safeParse(row).data ?? null;
}

/** A field of a job as its column holds it. */
export function columnOf(job: Job, column: (typeof jobColumns)[number]): SQLInputValue {
  const value = job[column];
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

/** The facts of a job as one text, the same from the job as from its row. */
export function factsText(source: Job | Row): string {
  return JSON.stringify(factColumns.map((column) => plain(source, column)));
}

/** The whole job as one text, with its place; the same from the job as from its row. */
export function wholeText(seq: number, source: Job | Row): string {
  return JSON.stringify([seq, ...jobColumns.map((column) => plain(source, column))]);
}

function plain(source: Job | Row, column: (typeof jobColumns)[number]): unknown {
  const value: unknown = source[column];
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}
