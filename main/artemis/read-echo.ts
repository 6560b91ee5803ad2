import { z } from "zod";

/**
 * What the server says it stored, as far as it could be read; every field may be missing. Ids are digits,
 * dates calendar dates where they could be read (otherwise the server's own text), times epoch milliseconds.
 */
export type Echo = z.infer<typeof Echo>;

const text = z.string().optional().catch(undefined);
const digits = z
  .union([z.string(), z.int().transform(String)])
  .optional()
  .catch(undefined);
const calendarDate = z.unknown().optional().transform(readDate);
const time = z.unknown().optional().transform(readTime);
/** A page may come back as a name, an address, its content or an object: only whether it is there counts. */
const presence = z
  .unknown()
  .optional()
  .transform((value) => {
    if (value === undefined || value === null) return undefined;
    return value !== false && value !== "";
  });
const person = z
  .object({ fullName: text, firstName: text, lastName: text, email: text })
  .transform(({ fullName, firstName, lastName, email }) => {
    const name = [firstName, lastName].filter(Boolean).join(" ");
    return fullName?.trim() || name || email;
  })
  .optional()
  .catch(undefined);

const Echo = z.object({
  id: digits,
  customerId: digits,
  type: text,
  number: text,
  authenticity: text,
  issueDate: calendarDate,
  expiryDate: calendarDate,
  showExpiryNotification: z.boolean().optional().catch(undefined),
  front: presence,
  frontName: text,
  back: presence,
  backName: text,
  createdAt: time,
  updatedAt: time,
  updatedBy: person,
});

/** Reads the body of a 2xx answer; `null` when it is no JSON object. Unknown fields are passed over. */
export function readEcho(body: string | null): Echo | null {
  if (body === null) return null;
  try {
    const parsed = Echo.safeParse(JSON.parse(body.replace(/^\uFEFF/u, ""), keepLargeNumbers));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** int64 ids pass what a JavaScript number can hold: those stay the digits that the server wrote. */
function keepLargeNumbers(_key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source;
  const isLarge = typeof value === "number" && !Number.isSafeInteger(value);
  return isLarge && source !== undefined && /^\d+$/.test(source) ? source : value;
}

const javaTimestamp = z.object({
  time: z.number().optional().catch(undefined),
  year: z.int(),
  month: z.int(),
  date: z.int(),
});

/** `2023-12-25`, an ISO time (the day as it is written), epoch time or a serialised Timestamp, as a calendar date. */
function readDate(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") {
    return /^\d{4}-\d{2}-\d{2}(?=$|T| )/.exec(value)?.[0] ?? value;
  }
  const written = javaTimestamp.safeParse(value);
  if (written.success) {
    const { year, month, date } = written.data;
    return new Date(Date.UTC(year + 1900, month, date)).toISOString().slice(0, 10);
  }
  const at = readTime(value);
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 10);
}

/** A serialised Timestamp, ISO time (UTC unless it says otherwise) or epoch time, as epoch milliseconds. */
function readTime(value: unknown): number | undefined {
  if (typeof value === "number") return asEpochMs(value);
  if (typeof value === "string") return readTimeText(value);
  const stamp = z.object({ time: z.number() }).safeParse(value);
  return stamp.success ? asEpochMs(stamp.data.time) : undefined;
}

function readTimeText(written: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}/.test(written)) return undefined;
  const hasZone = written.length === 10 || /(?:Z|[+-]\d{2}:?\d{2})$/.test(written);
  const at = Date.parse(hasZone ? written : `${written}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** Seconds and milliseconds tell themselves apart: no document was stored before 1973. */
function asEpochMs(value: number): number | undefined {
  const at = Math.abs(value) < 100_000_000_000 ? value * 1000 : value;
  return Math.abs(at) <= 8.64e15 ? at : undefined;
}
