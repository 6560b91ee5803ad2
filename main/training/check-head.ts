import type { IncomingMessage } from "node:http";
import { ArtemisId } from "../../preload/contract/artemis-id.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** A document's PUT as far as its head goes. */
export interface DocumentHead {
  kind: "head";
  customerId: ArtemisId;
  documentId: ArtemisId;
  boundary: string;
}

/** What a request needs to be heard at all. */
export interface Access {
  domainId: string;
  isValidToken: (token: string) => boolean;
}

export const mostBodyBytes = 64 * 1024 * 1024;

/** The bearer token of a request that may go on, or 401 (RFC 6750 §3), or 400 or 403 for the domain. */
export function checkAccess(
  { headersDistinct }: IncomingMessage,
  { domainId, isValidToken }: Access,
): { kind: "access"; token: string } | Refusal {
  const token = /^Bearer ([\w.~+/-]+=*)$/.exec(only(headersDistinct["authorization"]) ?? "")?.[1];
  if (token === undefined)
    return refuse(401, "Full authentication is required.", { "WWW-Authenticate": "Bearer" });
  if (!isValidToken(token))
    return refuse(401, "The access token is unknown or has expired.", {
      "WWW-Authenticate": 'Bearer error="invalid_token"',
    });
  const domain = only(headersDistinct["x-domain-id"]);
  if (domain === undefined || !/^\d+$/.test(domain))
    return refuse(400, "The header X-Domain-ID must be there once, as an integer.");
  if (domain !== domainId) return refuse(403, "This user has no access to the domain.");
  return { kind: "access", token };
}

/** The head of a document's PUT: its path, its length and its type. */
export function checkHead({
  method,
  url,
  headersDistinct,
}: IncomingMessage): DocumentHead | Refusal {
  const path = /^\/api\/customer\/([^/?#]+)\/document\/([^/?#]+)$/.exec(url ?? "");
  if (!path) return refuse(404, "No such resource.");
  if (method !== "PUT") return refuse(405, `${method} is not supported.`, { Allow: "PUT" });
  const customerId = ArtemisId.safeParse(path[1]);
  const documentId = ArtemisId.safeParse(path[2]);
  if (!customerId.success || !documentId.success)
    return refuse(400, "customerId and documentId must be integers from 1 to 9223372036854775807.");
  const length = only(headersDistinct["content-length"]);
  if (length === undefined || headersDistinct["transfer-encoding"])
    return refuse(411, "The body must come with a Content-Length.");
  if (Number(length) > mostBodyBytes) return refuse(413, "Maximum upload size exceeded.");
  const type = only(headersDistinct["content-type"]) ?? "";
  const boundary = /^multipart\/form-data; ?boundary=([\w'()+,./:=?-]{1,70})$/.exec(type)?.[1];
  if (boundary === undefined)
    return refuse(
      415,
      "Content-Type must be multipart/form-data with a boundary and nothing else.",
    );
  return { kind: "head", customerId: customerId.data, documentId: documentId.data, boundary };
}

function only(values: string[] | undefined): string | undefined {
  return values?.length === 1 ? values[0] : undefined;
}
