import { request } from "undici";
import type { ConnectionStep } from "../../preload/contract/settings.ts";
import { artemisHeaders, probeAddress } from "./endpoint.ts";
import { readAnswer } from "./read-answer.ts";
import type { ConnectionTest, StepResult } from "./test-connection.ts";
import { errorCode } from "./transport-failure.ts";

type AccessFinding = Partial<Record<Extract<ConnectionStep, "token" | "domain">, StepResult>>;

/**
 * Whether the server refuses the token or the domain. Artemis documents no operation for this, so the station
 * reads a customer that cannot exist: 401 speaks against the token, 403 against the domain or its
 * permissions, and any other refusal (400, 404, 405) means that neither was refused. That is less than
 * proof: a server that looks for the customer before it looks at the token would answer the same.
 */
export async function probeAccess(
  { endpoint, token, dispatcher, userAgent }: ConnectionTest,
  signal: AbortSignal,
): Promise<AccessFinding> {
  if (token === null) return { token: { outcome: "fails", detail: "No token is kept." } };
  try {
    const headers = artemisHeaders({ ...endpoint, dateFormat: "date" }, token, userAgent);
    const response = await request(probeAddress(endpoint.baseAddress), {
      dispatcher,
      signal,
      headers,
    });
    await readAnswer(response);
    return judgeProbe(response.statusCode);
  } catch (error) {
    const detail = signal.aborted ? "No answer came in time." : `No answer: ${errorCode(error)}`;
    return { token: { outcome: "fails", detail } };
  }
}

function judgeProbe(status: number): AccessFinding {
  const answered = `The server answered ${status}`;
  if (status === 401)
    return { token: { outcome: "fails", detail: `${answered}: it refuses the token.` } };
  if (status >= 300 && status < 400)
    return { token: { outcome: "fails", detail: `${answered}: it sends us elsewhere.` } };
  if (status >= 500 || status === 429)
    return { token: { outcome: "not-checked", detail: `${answered}: try again later.` } };
  const token = { outcome: "works", detail: `${answered}: the token is not refused.` } as const;
  if (status === 403)
    return {
      token,
      domain: { outcome: "fails", detail: `${answered}: no permission, or another domain.` },
    };
  return {
    token,
    domain: {
      outcome: "works",
      detail: "Not refused; only a document that arrives confirms it fully.",
    },
  };
}
