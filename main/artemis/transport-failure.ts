import type { WaitReason } from "../../preload/contract/job.ts";
import { networkFailureIn, type NetworkFailure } from "../network/network-failure.ts";
import type { WireOutcome } from "./outgoing.ts";
import type { UploadPhase } from "./upload.ts";

// A name that is not found is not among them: the base address may be mistyped on a PC that is online.
const offline = new Set(["ENETUNREACH", "ENETDOWN", "ENONET"]);
const timedOut = new Set([
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
]);
const distrust = new Set([
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_CRL",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED",
  "HOSTNAME_MISMATCH",
  "CA_MD_TOO_WEAK",
  "EE_KEY_TOO_SMALL",
  "CA_KEY_TOO_SMALL",
]);
const wrongUse = new Set(["UND_ERR_INVALID_ARG", "UND_ERR_NOT_SUPPORTED"]);
const shutDown = new Set(["UND_ERR_CLOSED", "UND_ERR_DESTROYED"]);

/** What a try without an answer means, from the error's code and how far the body had got. Throws what is a bug. */
export function transportFailure(error: unknown, phase: UploadPhase): WireOutcome {
  const onTheWayOut = networkFailureIn(error);
  if (onTheWayOut) return failureOnTheWayOut(onTheWayOut);
  const code = errorCode(error);
  if (wrongUse.has(code) || error instanceof TypeError) throw error;
  if (shutDown.has(code)) return { kind: "cancelled" };
  const contentWentOut = phase === "all-out";
  if (isDistrust(code)) return { kind: "held", reason: "certificate", contentWentOut };
  return { kind: "later", reason: waitReason(code, phase), contentWentOut };
}

/**
 * What a failure of the bank's network means; nothing has left this PC then. A proxy that wants another user or
 * password holds everything, as settings that are not complete do: to try again with the same ones would have
 * the user's account locked. A proxy that is away or refuses may think better of it, and so may the PC's
 * network name another.
 */
function failureOnTheWayOut({ fault, cause }: NetworkFailure): WireOutcome {
  const contentWentOut = false;
  switch (fault) {
    case "proxy-not-set":
    case "proxy-sign-in":
      return { kind: "held", reason: "not-set-up", contentWentOut };
    case "proxy-not-trusted":
    case "extra-authority":
    case "client-certificate":
      return { kind: "held", reason: "certificate", contentWentOut };
    case "proxy-unreachable":
      return { kind: "later", reason: waitReason(errorCode(cause), "not-begun"), contentWentOut };
    case "proxy-unknown":
    case "proxy-unsupported":
    case "proxy-refused":
    case "server-not-reached":
      return { kind: "later", reason: "unreachable", contentWentOut };
  }
}

/** Whether an error code says that a certificate is not trusted or stands for another host. */
export function isDistrust(code: string): boolean {
  return distrust.has(code) || /(?:^|_)(?:CERT|CERTIFICATE|CRL)(?:_|$)/.test(code);
}

/** Node's, OpenSSL's or undici's code of an error, also where it is wrapped; empty when it has none. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const { code, cause } = error as Error & { code?: unknown };
  if (typeof code === "string") return code;
  if (cause !== undefined) return errorCode(cause);
  return error instanceof AggregateError ? errorCode(error.errors[0]) : "";
}

function waitReason(code: string, phase: UploadPhase): WaitReason {
  // Whatever ends a try then, even a time-out: the server may have stored the document.
  if (phase === "all-out") return "outcome-unknown";
  if (offline.has(code)) return "offline";
  if (timedOut.has(code)) return "timed-out";
  return phase === "under-way" ? "connection-lost" : "unreachable";
}
