import type { ArtemisEndpoint, ArtemisTarget } from "./outgoing.ts";

/** The address of a document's record below the base address, which may carry a path and a trailing slash. */
export function documentAddress(baseAddress: string, target: ArtemisTarget): string {
  return below(baseAddress, `/api/customer/${target.customerId}/document/${target.documentId}`);
}

/**
 * The address that a connection test may ask for. Ids begin at 1, so no customer's data can come back
 * from it, whatever the token may read.
 */
export function probeAddress(baseAddress: string): string {
  return below(baseAddress, "/api/customer/0");
}

/** The headers of every request to Artemis: who sends, for which tenant, with which station. */
export function artemisHeaders(
  endpoint: ArtemisEndpoint,
  token: string,
  userAgent: string,
): Record<string, string> {
  return {
    accept: "application/json, */*;q=0.1",
    authorization: `Bearer ${token}`,
    "user-agent": userAgent,
    "x-domain-id": endpoint.domainId,
  };
}

function below(baseAddress: string, path: string): string {
  return baseAddress.replace(/\/+$/, "") + path;
}
