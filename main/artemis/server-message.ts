import { z } from "zod";
import { oneLine, shortened, withoutSecrets, type Secrets } from "./server-text.ts";

const longest = 300;
// What is searched by pattern is cut first, so that no answer takes long to read.
const mostSearched = 20_000;

/**
 * What the server has to say, fit to be shown: the message of a JSON error of any shape, the title of an HTML
 * page, or plain text; one line of at most 300 characters without tokens and without the document's number.
 * `undefined` when it says nothing.
 */
export function serverMessage(body: string | null, secrets: Secrets): string | undefined {
  const message = withoutSecrets(oneLine(messageIn(body ?? "")), secrets);
  return message === "" ? undefined : shortened(message, longest);
}

function messageIn(body: string): string {
  const text = body.trim();
  if (/^[[{"]/.test(text)) return jsonMessage(text);
  const start = text.slice(0, mostSearched);
  return /^<|<html|<!doctype/i.test(start) ? htmlTitle(start) : start;
}

function jsonMessage(text: string): string {
  try {
    return messageOf(JSON.parse(text)) ?? "";
  } catch {
    return "";
  }
}

const said = z
  .string()
  .refine((value) => value.trim() !== "")
  .optional()
  .catch(undefined);
const ErrorBody = z.object({
  detail: z.unknown().optional(),
  message: z.unknown().optional(),
  error_description: said,
  errors: z.unknown().optional(),
  error: z.unknown().optional(),
  title: said,
});

/** RFC 9457 `detail`, Spring's `message`, OAuth's `error_description`, lists of `errors`: the most telling first. */
function messageOf(value: unknown, depth = 0): string | undefined {
  if (depth > 3) return undefined;
  if (typeof value === "string") return value.trim() || undefined;
  if (Array.isArray(value)) {
    const messages = value.slice(0, 5).map((entry) => messageOf(entry, depth + 1));
    return messages.filter((message) => message !== undefined).join("; ") || undefined;
  }
  const parsed = ErrorBody.safeParse(value);
  if (!parsed.success) return undefined;
  const { detail, message, error_description, errors, error, title } = parsed.data;
  for (const candidate of [detail, message, error_description, errors, error, title]) {
    const found = messageOf(candidate, depth + 1);
    if (found !== undefined && found !== "No message available") return found;
  }
  return undefined;
}

function htmlTitle(text: string): string {
  const title = /<title[^<>]*>([^<]*)/i.exec(text)?.[1] ?? "";
  return title
    .replaceAll(/&(?:nbsp|#160);/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
