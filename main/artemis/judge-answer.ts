import type { HoldReason, WaitReason } from "../../preload/contract/job.ts";
import type { Receipt } from "../../preload/contract/receipt.ts";
import { compareEcho } from "./compare-echo.ts";
import type { ArtemisTarget, OutgoingDocument, WireOutcome } from "./outgoing.ts";
import type { Answer } from "./read-answer.ts";
import { readEcho, type Echo } from "./read-echo.ts";
import { retryAfter } from "./retry-after.ts";
import { serverMessage } from "./server-message.ts";
import { serverValue, type Secrets } from "./server-text.ts";
import { isTooLarge } from "./too-large.ts";

/** What an answer answers. */
export interface Sent {
  target: ArtemisTarget;
  document: OutgoingDocument;
  token: string;
  /** Bytes of the request body. */
  bodyLength: number;
  /** Whether the whole body had been handed over when the answer began. */
  contentWentOut: boolean;
}

/** What an answer means, by the failure table of the wire; `now` in epoch milliseconds. */
export function judgeAnswer(answer: Answer, sent: Sent, now: number): WireOutcome {
  const { status } = answer;
  const secrets = { token: sent.token, documentNumber: sent.document.details.number };
  if (status >= 200 && status < 300) return judgeSuccess(answer, sent, secrets);
  const message = serverMessage(answer.text, secrets);
  const said = message === undefined ? {} : { serverSaid: message };
  const { contentWentOut } = sent;
  if (status === 401) return { kind: "unauthorized", contentWentOut, ...said };
  const held = holdReason(status, message, sent);
  if (held) return { kind: "held", reason: held, contentWentOut, ...said };
  const notBefore = retryAfter(answer.headers["retry-after"], now);
  return {
    kind: "later",
    reason: waitReason(status),
    contentWentOut,
    ...(notBefore !== undefined && { notBefore }),
    ...said,
  };
}

function judgeSuccess(answer: Answer, sent: Sent, secrets: Secrets): WireOutcome {
  // No Artemis can have stored what it has not been given: this was a portal or a proxy on the way.
  if (!sent.contentWentOut)
    return { kind: "later", reason: "connection-lost", contentWentOut: false };
  const echo = readEcho(answer.text);
  const differences = echo && compareEcho(echo, sent.target, sent.document, sent.token);
  if (!echo || !differences)
    return { kind: "delivered", confirmation: "unconfirmed", differences: [], server: {} };
  const confirmation = differences.length > 0 ? "different" : "confirmed";
  return { kind: "delivered", confirmation, differences, server: whatServerSays(echo, secrets) };
}

function whatServerSays(echo: Echo, secrets: Secrets): Receipt["server"] {
  const { id, frontName, backName, createdAt, updatedAt, updatedBy } = echo;
  const shown = (value: string) => serverValue(value, secrets);
  return {
    ...(id !== undefined && { id: shown(id) }),
    ...(frontName !== undefined && { frontName: shown(frontName) }),
    ...(backName !== undefined && { backName: shown(backName) }),
    ...(createdAt !== undefined && { createdAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    ...(updatedBy !== undefined && { updatedBy: shown(updatedBy) }),
  };
}

const passing = new Set([408, 425, 429]);

function holdReason(status: number, message: string | undefined, sent: Sent): HoldReason | null {
  if (status >= 300 && status < 400) return "redirected";
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  if (isTooLarge(status, message, sent)) return "too-large";
  return status >= 500 || passing.has(status) ? null : "refused";
}

function waitReason(status: number): WaitReason {
  if (status === 408 || status === 504) return "timed-out";
  if (passing.has(status) || status === 503) return "busy";
  return "server-error";
}
