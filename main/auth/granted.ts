import type { TokenAnswer } from "./renewing-token.ts";

/** What a server handed out: seconds of life, `null` where it did not say. */
export interface Handed {
  token: string;
  seconds: number | null;
}

/** A token as the station keeps it; one that no header can carry (RFC 6750 §2.1, generously) is a bad answer. */
export function granted({ token, seconds }: Handed): TokenAnswer {
  if (/^[\x21-\x7E]{1,16384}$/.test(token))
    return { kind: "granted", token, lifetime: seconds === null ? null : seconds * 1000 };
  const detail = "What came back is no bearer token.";
  return {
    kind: "failed",
    trouble: { reason: "bad-answer", detail, isPassing: true, isGrantLost: false },
  };
}
