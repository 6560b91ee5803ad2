import type { SignInRefusal } from "../../preload/contract/sign-in.ts";
import { errorCode, isDistrust } from "../artemis/transport-failure.ts";
import type { Conversation } from "./conversation.ts";

/** Why a conversation with a server of tokens came to nothing. */
export interface Trouble {
  reason: SignInRefusal;
  /** OAuth's code or the transport's, and the status; never a word of the server's own. */
  detail: string;
  /** Whether to ask again later may help, without anybody doing anything. */
  isPassing: boolean;
  /** Whether the server has said that the grant itself is worth nothing any more (RFC 6749 §5.2). */
  isGrantLost: boolean;
  /** Epoch milliseconds, where the server said so. */
  notBefore?: number;
}

// RFC 6749 §4.1.2.1 and §5.2, OpenID Connect Core §3.1.2.6, RFC 7009 §2.2.1. Nothing else is repeated: a server
// could put a secret there.
const knownCodes = new Set([
  "access_denied",
  "account_selection_required",
  "consent_required",
  "interaction_required",
  "invalid_client",
  "invalid_grant",
  "invalid_request",
  "invalid_scope",
  "invalid_token",
  "login_required",
  "server_error",
  "temporarily_unavailable",
  "unauthorized_client",
  "unsupported_grant_type",
  "unsupported_response_type",
  "unsupported_token_type",
]);
const passingCodes = new Set(["server_error", "temporarily_unavailable"]);
const passingStatuses = new Set([408, 425, 429]);

const refusedInBrowser = "OAUTH_AUTHORIZATION_RESPONSE_ERROR";

// openid-client's codes for what was not meant for us, or not by the one whom we asked.
const notGenuine = new Set([
  "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
  "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
  "OAUTH_JWT_TIMESTAMP_CHECK_FAILED",
  "OAUTH_KEY_SELECTION_FAILED",
]);

/** What an error in a conversation means, from what openid-client or the transport says and how it was answered. */
export function troubleOf(error: unknown, conversation: Conversation): Trouble {
  const status = conversation.status();
  const code = errorCode(error);
  const said = oauthCode(error);
  const detail = [said, status === null ? "" : `HTTP ${status}`, code]
    .filter((part) => part !== "")
    .join(", ");
  const trouble = { detail: detail === "" ? "No answer." : detail, isGrantLost: false };
  if (isDistrust(code)) return { ...trouble, reason: "not-trusted", isPassing: true };
  if (isForged(error, code)) return { ...trouble, reason: "not-genuine", isPassing: false };
  const gotNone = status === null && conversation.asked() > 0;
  if (gotNone || isBusy(status) || passingCodes.has(said))
    return { ...trouble, reason: "unreachable", isPassing: true, ...laterThan(conversation) };
  if (said !== "" || status === 401 || status === 403 || code === refusedInBrowser) {
    const isGrantLost = said === "invalid_grant";
    return { ...trouble, reason: "denied", isPassing: false, isGrantLost };
  }
  if (status !== null && status >= 400)
    return { ...trouble, reason: "bad-answer", isPassing: false };
  return { ...trouble, reason: "bad-answer", isPassing: true };
}

function isBusy(status: number | null): boolean {
  return status !== null && (status >= 500 || passingStatuses.has(status));
}

function laterThan(conversation: Conversation): Pick<Trouble, "notBefore"> {
  const notBefore = conversation.notBefore();
  return notBefore === undefined ? {} : { notBefore };
}

/** OAuth's own code of an error, where it is one of the registered ones. */
function oauthCode(error: unknown): string {
  if (!(error instanceof Error) || !("error" in error)) return "";
  return typeof error.error === "string" && knownCodes.has(error.error) ? error.error : "";
}

function isForged(error: unknown, code: string): boolean {
  if (notGenuine.has(code)) return true;
  // Its message is openid-client's own, about a JWT's claims or signature, or about `state` and `iss`.
  const isInvalid = code === "OAUTH_INVALID_RESPONSE" || code === "OAUTH_PARSE_ERROR";
  return isInvalid && /JWT|ID Token|"state"|"iss"/.test(causeMessage(error));
}

function causeMessage(error: unknown): string {
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : "";
}
