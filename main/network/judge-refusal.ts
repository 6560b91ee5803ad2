import type { IncomingHttpHeaders } from "node:http";
import { NetworkFailure } from "./network-failure.ts";

/** What a proxy's answer to CONNECT means when it opens no tunnel; `signedIn`: whether user and password went along. */
export function judgeRefusal(
  status: number,
  headers: IncomingHttpHeaders,
  signedIn: boolean,
): NetworkFailure {
  if (status === 407) return new NetworkFailure("proxy-sign-in", signInWords(headers, signedIn));
  // RFC 9110 §15.6.3 to §15.6.5: the proxy speaks of the server behind it.
  if (status >= 502 && status <= 504)
    return new NetworkFailure(
      "server-not-reached",
      `The proxy did not reach the server (it answered ${status}).`,
    );
  const words = `The proxy does not let the station through to this server (it answered ${status}).`;
  return new NetworkFailure("proxy-refused", words);
}

function signInWords(headers: IncomingHttpHeaders, signedIn: boolean): string {
  const offered = schemesIn(headers["proxy-authenticate"]);
  const isBasic = offered.some((scheme) => scheme.toLowerCase() === "basic");
  if (offered.length > 0 && !isBasic)
    return `The proxy takes only ${offered.join(", ")} (407); the station signs in with a user and a password (Basic).`;
  return signedIn
    ? "The proxy did not take the user and the password (407)."
    : "The proxy wants a user and a password (407).";
}

/** The schemes of challenges (RFC 9110 §11.6.1), at most five, without their parameters. */
function schemesIn(challenges: string | string[] | undefined): string[] {
  const text = [challenges ?? []].flat().join(", ").slice(0, 4000);
  const unquoted = text.replace(/"(?:[^"\\]|\\.)*"/g, "");
  const schemes = unquoted.split(",").flatMap((part) => {
    const [, scheme] = /^\s*([A-Za-z][A-Za-z0-9-]{0,29})(?=\s+\S|\s*$)(?!\s*=)/.exec(part) ?? [];
    return scheme === undefined ? [] : [scheme];
  });
  return [...new Set(schemes)].slice(0, 5);
}
