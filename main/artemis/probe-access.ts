import { request } from "undici";
import type { ConnectionStep } from "../../preload/contract/connection-report.ts";
import { artemisHeaders, documentAddress } from "./endpoint.ts";
import { readAnswer, type Answer } from "./read-answer.ts";
import type { StepResult } from "./connection-step.ts";
import type { ConnectionTest } from "./test-connection.ts";
import { errorCode } from "./transport-failure.ts";

type AccessFinding = Partial<Record<Extract<ConnectionStep, "token" | "domain">, StepResult>>;

// Ids begin at 1, so no customer's data can come back, whatever the token may read.
const nobodysDocument = { customerId: "0", documentId: "0" };

/**
 * Whether the server refuses the token or the domain. The vendor documents no operation that would tell, so
 * the station asks with GET for the one address that it knows, that of a document, of one that cannot exist:
 * GET stores nothing, and reading a customer is a neighbour that stays off until a tenant confirms it. 401
 * speaks against the token, 403 against the domain or its permissions; any other answer in JSON comes from
 * an API that refused neither; everything else (a web page, a redirect, a busy server) says nothing of
 * either. "Works" is less than proof: a server that looks for the document before it looks at the token
 * would answer the same.
 */
export async function probeAccess(
  { endpoint, network: { dispatcher }, userAgent }: ConnectionTest,
  token: string,
  signal: AbortSignal,
): Promise<AccessFinding> {
  try {
    const headers = artemisHeaders(endpoint, token, userAgent);
    const address = documentAddress(endpoint.baseAddress, nobodysDocument);
    return judgeProbe(await readAnswer(await request(address, { dispatcher, signal, headers })));
  } catch (error) {
    const detail = signal.aborted ? "No answer came in time." : `No answer: ${errorCode(error)}`;
    return { token: { outcome: "not-checked", detail } };
  }
}

function judgeProbe(answer: Answer): AccessFinding {
  const { status } = answer;
  const answered = `The server answered ${status}`;
  if (status === 401)
    return { token: { outcome: "fails", detail: `${answered}: it refuses the token.` } };
  if (status >= 300 && status < 400) return unclear(`${answered}: it points to another address.`);
  if (status >= 500 || status === 429) return unclear(`${answered}: try again later.`);
  const token = isJson(answer)
    ? ({ outcome: "works", detail: `${answered}: it did not refuse the token.` } as const)
    : unclear(`${answered}, but not as an API does.`).token;
  if (status === 403) {
    const detail = `${answered}: no permission, or another domain.`;
    return { token, domain: { outcome: "fails", detail } };
  }
  if (token.outcome !== "works") return { token };
  return { token, domain: { outcome: "works", detail: "The server did not refuse it." } };
}

function unclear(detail: string) {
  return { token: { outcome: "not-checked", detail } } as const;
}

function isJson({ headers }: Answer): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/i.test(String(headers["content-type"]));
}
