import { STATUS_CODES, type IncomingMessage, type ServerResponse } from "node:http";
import type { Refusal } from "./refusal.ts";
import type { GrantedToken } from "./token-desk.ts";

/** What goes back, or that the connection is dropped instead. */
export type Answer =
  | { status: number; headers: Record<string, string>; body: string }
  | "drop-connection";

/** A refusal as Spring writes it. */
export function refusalAnswer(refusal: Refusal, path: string, now: number): Answer {
  const { status, message, headers } = refusal;
  const timestamp = new Date(now).toISOString();
  const error = STATUS_CODES[status];
  return { status, headers, body: JSON.stringify({ timestamp, status, error, message, path }) };
}

/** A token, or why there is none, as RFC 6749 §5.2 writes it. */
export function tokenAnswer(granted: GrantedToken | Refusal): Answer {
  const headers = { "Cache-Control": "no-store" };
  if (granted.kind === "granted") return { status: 200, headers, body: granted.answer };
  return {
    status: granted.status,
    headers: { ...headers, ...granted.headers },
    body: JSON.stringify({ error: granted.message }),
  };
}

/** Sends an answer once it is there. */
export async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  coming: Promise<Answer>,
): Promise<void> {
  try {
    const answer = await coming;
    if (answer === "drop-connection") {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { "Content-Type": "application/json", ...answer.headers });
    response.end(answer.body);
    // What is left of a refused body is read and forgotten, so that the answer gets through.
    request.resume();
  } catch {
    // The station hung up in the middle of its request: there is nobody to answer.
    request.socket.destroy();
  }
}
