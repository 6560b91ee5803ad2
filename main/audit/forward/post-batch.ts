import { z } from "zod";
import type { ForwardingTrouble } from "../../../preload/contract/audit.ts";
import { retryAfter } from "../../artemis/retry-after.ts";
import { errorCode, isDistrust } from "../../artemis/transport-failure.ts";
import { networkFailureIn } from "../../network/network-failure.ts";
import type { Network } from "../../network/open-network.ts";

/** What became of a batch: the collector has it, but for entries that it does not want; or it has none of it. */
export type Posted =
  | { kind: "taken"; refused: number }
  | ({ kind: "not-taken"; notBefore: number | null } & Trouble);

type Trouble = Pick<ForwardingTrouble, "why" | "status">;

interface Post {
  fetch: Network["fetch"];
  /** The whole address. */
  collector: string;
  userAgent: string;
  body: Uint8Array<ArrayBuffer>;
  signal: AbortSignal;
  /** Epoch milliseconds. */
  now: number;
}

/** Sends a request of OTLP/HTTP in JSON once; whatever keeps it from arriving is an outcome, not an error. */
export async function postBatch(post: Post): Promise<Posted> {
  const { fetch, collector, userAgent, body, signal, now } = post;
  const headers = { "Content-Type": "application/json", "User-Agent": userAgent };
  try {
    const response = await fetch(collector, { method: "POST", headers, body, signal });
    return judge(response.status, response.headers, await response.text(), now);
  } catch (error) {
    return notTaken(whyNot(error), null);
  }
}

function judge(status: number, headers: Headers, text: string, now: number): Posted {
  if (status === 413) return notTaken("too-large", status);
  if (status < 200 || status > 299) {
    const notBefore = retryAfter(headers.get("retry-after") ?? undefined, now) ?? null;
    return { ...notTaken("refused", status), notBefore };
  }
  const answer = text.trim() === "" ? {} : parse(text);
  const read = Answer.safeParse(answer);
  // A page of a proxy's, mostly: nobody has stored anything.
  if (!read.success) return notTaken("no-collector", status);
  return { kind: "taken", refused: Math.max(0, read.data.partialSuccess?.rejectedLogRecords ?? 0) };
}

/** `ExportLogsServiceResponse`; protobuf's JSON writes an int64 as text. */
const Answer = z.object({
  partialSuccess: z.object({ rejectedLogRecords: z.coerce.number().int().nullish() }).nullish(),
});

function notTaken(why: Trouble["why"], status: number | null) {
  return { kind: "not-taken", why, status, notBefore: null } as const;
}

const distrusted = new Set(["proxy-not-trusted", "extra-authority", "client-certificate"]);

function whyNot(error: unknown): Trouble["why"] {
  const fault = networkFailureIn(error)?.fault;
  const isTrust = fault === undefined ? isDistrust(errorCode(error)) : distrusted.has(fault);
  return isTrust ? "not-trusted" : "not-reached";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
