import { z } from "zod";
import { CalendarDate } from "../../preload/contract/calendar-date.ts";
import { DocumentNumber, type DocumentDetails } from "../../preload/contract/details.ts";
import type { Part } from "./parse-multipart.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** The values that the tenant knows. */
export interface TenantLists {
  types: readonly string[];
  authenticities: readonly string[];
}

const wireDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T00:00:00\.000Z)?$/, "must be a day, at midnight UTC if with a time")
  .transform((text) => text.slice(0, 10))
  .pipe(CalendarDate);

/** The `document` part as details, or what is wrong with it; never repeats a value. */
export function readDetails(
  part: Part,
  lists: TenantLists,
): { kind: "details"; details: DocumentDetails } | Refusal {
  if (part.contentType !== "application/json")
    return refuse(415, "The part document must be application/json.");
  if (part.fileName !== null) return refuse(400, "The part document must not have a filename.");
  const json = parseJson(part.content);
  if (!json) return refuse(400, "The part document is not JSON in UTF-8.");
  const parsed = documentSchema(lists).safeParse(json.value);
  if (parsed.success) return { kind: "details", details: parsed.data };
  const [issue] = parsed.error.issues;
  const field = ["document", ...(issue?.path ?? [])].join(".");
  return refuse(400, `${field}: ${issue?.message ?? "malformed"}`);
}

function documentSchema({ types, authenticities }: TenantLists) {
  return z.strictObject({
    type: oneOf(types),
    number: DocumentNumber,
    authenticity: oneOf(authenticities),
    issueDate: wireDate,
    expiryDate: wireDate.nullable(),
    showExpiryNotification: z.boolean(),
  });
}

function oneOf(values: readonly string[]) {
  return z.string().refine((value) => values.includes(value), "not one of the tenant's values");
}

function parseJson(bytes: Buffer): { value: unknown } | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
