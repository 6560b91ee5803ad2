import type { ArtemisEndpoint, ArtemisTarget } from "./outgoing.ts";

/** The address of a document's record below the base address, which may carry a path and a trailing slash. */
export function documentAddress(baseAddress: string, target: ArtemisTarget): string {
  const base = baseAddress.replace(/\/+$/, "");
  return `${base}/api/customer/${target.customerId}/document/${target.documentId}`;
}

/** The headers of every request to Artemis: who sends, for which tenant, with which station. */
export function artemisHeaders(
  { domainId }: Pick<ArtemisEndpoint, "domainId">,
  token: string,
  userAgent: string,
): Record<string, string> {
  return {
    accept: "application/json, */*;q=0.1",
    authorization: `Bearer ${token}`,
    "user-agent": userAgent,
    "x-domain-id": domainId,
  };
}

/** The origin of a base address (RFC 6454): what a token and a waiting document are bound to. */
export function originOf(baseAddress: string): string {
  return new URL(baseAddress).origin;
}
