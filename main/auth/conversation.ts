import { isLoopback } from "../artemis/loopback.ts";
import { retryAfter } from "../artemis/retry-after.ts";
import { tidyTokenAnswer } from "./tidy-token-answer.ts";

/** What the station asks of its network: like `fetch`, with exactly these. */
interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body?: string;
  redirect: "manual";
  signal: AbortSignal;
}

/** As much of an answer as is looked at; `fetch` of Node, of undici and of Electron give it. */
interface FetchedAnswer {
  status: number;
  headers: { get(name: string): string | null };
  body: { getReader(): AnswerReader } | null;
}

interface AnswerReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

/** The station's own network, with its proxy, roots and client certificate. */
export type StationFetch = (url: string, init: FetchInit) => Promise<FetchedAnswer>;

/** What a conversation with a server of tokens is held with. */
export interface ConversationContext {
  fetch: StationFetch;
  userAgent: string;
  /** For each question with its answer, in milliseconds. */
  timeOut: number;
  /** Epoch milliseconds. */
  now: () => number;
  /** Ends the conversation. */
  signal: AbortSignal;
}

/** Questions to a server of tokens, and what the answers told beside their content. */
export interface Conversation {
  /** Asks; rejects where no answer comes. Fits openid-client's `customFetch`. */
  ask: (url: string, question: Question) => Promise<Response>;
  /** How many questions were asked. */
  asked: () => number;
  /** Of the latest answer; `null` before there is any. */
  status: () => number | null;
  /** Epoch milliseconds, from `Retry-After` of the latest answer. */
  notBefore: () => number | undefined;
  /** How far the server's clock is ahead of this PC's, in seconds, by the latest `Date`; `null` before there is any. */
  skew: () => number | null;
}

interface Question {
  method: string;
  headers: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

const mostBytes = 1024 * 1024;

/**
 * A conversation over the station's network: https, or http to this PC only; no redirects; answers of at most
 * 1 MiB, each within the time-out; a token's lifetime in them in whatever form it came made a number.
 */
export function converse(context: ConversationContext): Conversation {
  let asked = 0;
  let latest: FetchedAnswer | null = null;
  let skew: number | null = null;
  return {
    asked: () => asked,
    status: () => latest?.status ?? null,
    notBefore: () => retryAfter(latest?.headers.get("retry-after") ?? undefined, context.now()),
    skew: () => skew,
    async ask(url, { method, headers, body, signal }) {
      if (!isSafe(url)) throw new TypeError("Only https leaves this PC.");
      asked += 1;
      latest = null;
      const ends = [context.signal, AbortSignal.timeout(context.timeOut), signal ?? []].flat();
      const answer = await context.fetch(url, {
        method,
        headers: { ...headers, "user-agent": context.userAgent },
        redirect: "manual",
        signal: AbortSignal.any(ends),
        ...(body !== undefined && body !== null && { body: bodyText(body) }),
      });
      const text = await readText(answer);
      latest = answer;
      // Both in real time, whatever clock the station keeps: openid-client compares with this one.
      const date = Date.parse(answer.headers.get("date") ?? "");
      if (!Number.isNaN(date)) skew = Math.round((date - Date.now()) / 1000);
      return asResponse(answer, text);
    },
  };
}

function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}

function bodyText(body: unknown): string {
  if (typeof body === "string") return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError("Only text and forms are sent to a server of tokens.");
}

async function readText({ body }: FetchedAnswer): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString("utf8");
    length += value?.length ?? 0;
    if (length > mostBytes) {
      await reader.cancel();
      return "";
    }
    if (value) chunks.push(value);
  }
}

const keptHeaders = ["content-type", "www-authenticate", "date"];

function asResponse({ status, headers }: FetchedAnswer, text: string): Response {
  const kept = keptHeaders.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  // Statuses that no body goes with (Fetch §2.2.3); one outside of what a Response may have is no answer.
  const hasBody = ![204, 205, 304].includes(status);
  const known = status >= 200 && status <= 599 ? status : 502;
  return new Response(hasBody ? tidyTokenAnswer(text) : null, { status: known, headers: kept });
}
