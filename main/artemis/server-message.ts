import { z } from "zod";

const longest = 300;
const maskedWord = "•••";

/** What must not come back out of a server's message. */
export interface Secrets {
  token: string;
  documentNumber: string;
}

/**
 * What the server has to say, fit to be shown: the message of a JSON error of any shape, the title of an HTML
 * page, or plain text; one line of at most 300 characters without tokens and without the document's number.
 * `undefined` when it says nothing.
 */
export function serverMessage(body: string | null, secrets: Secrets): string | undefined {
  const said = oneLine(messageIn(body ?? ""));
  const masked = mask(said, secrets);
  const characters = Array.from(masked);
  if (characters.length === 0) return undefined;
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : masked;
}

function messageIn(body: string): string {
  const text = body.trim();
  if (/^[[{"]/.test(text)) return jsonMessage(text);
  if (/^<|<html|<!doctype/i.test(text)) return htmlTitle(text);
  return text;
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
  const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? "";
  return title
    .replaceAll(/&(?:nbsp|#160);/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

function oneLine(text: string): string {
  // No more than this is ever shown, and the masks below then have little to search.
  return text
    .slice(0, 4000)
    .replaceAll(/[\p{C}\p{Z}\s]+/gu, " ")
    .trim();
}

const tokenLike = [
  /\bBearer\s+[^\s"',;]+/gi,
  /\b[\w-]{8,}\.[\w-]{8,}\.[\w-]+/g,
  /(?<![\w.~+/-])(?=[^\s]*\d)(?=[^\s]*[A-Za-z])[\w.~+/-]{40,}=*/g,
];

function mask(text: string, { token, documentNumber }: Secrets): string {
  const withoutToken = token === "" ? text : text.replaceAll(token, maskedWord);
  const withoutTokens = tokenLike.reduce(
    (masked, pattern) => masked.replaceAll(pattern, maskedWord),
    withoutToken,
  );
  return withoutTokens.replaceAll(numberPattern(documentNumber), maskedWord);
}

/** The number however it is grouped: `S1234567A`, `s 123-4567 a`; within a longer word only when it is long itself. */
function numberPattern(documentNumber: string): RegExp {
  const characters = Array.from(documentNumber.replaceAll(/[\s-]/g, ""), (character) =>
    character.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`),
  );
  if (characters.length === 0) return /(?!)/g;
  const spelled = characters.join(String.raw`[\s-]?`);
  return characters.length < 4
    ? new RegExp(String.raw`(?<![\p{L}\p{N}])${spelled}(?![\p{L}\p{N}])`, "giu")
    : new RegExp(spelled, "giu");
}
