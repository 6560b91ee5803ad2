import type { TokenSource } from "../auth/token-source.ts";
import type { WireOutcome } from "../artemis/outgoing.ts";

/** What came of a job's turn once the question of the token is settled. */
export type TurnOutcome = Exclude<WireOutcome, { kind: "unauthorized" }>;

/**
 * Sends with the present token; where the server refuses it, once more with a renewed one. Without a token,
 * or when that one is refused too, the job is held for somebody to sign in.
 */
export async function sendWithToken(
  tokens: TokenSource,
  send: (token: string) => Promise<WireOutcome>,
): Promise<TurnOutcome> {
  const token = await tokens.current();
  if (token === null) return { kind: "held", reason: "sign-in", contentWentOut: false };
  const first = await send(token);
  if (first.kind !== "unauthorized") return first;
  const renewed = await tokens.renew(token);
  const second = renewed === null ? first : await send(renewed);
  if (second.kind !== "unauthorized") return second;
  const { serverSaid } = second;
  const held = { kind: "held", reason: "sign-in", contentWentOut: false } as const;
  return serverSaid === undefined ? held : { ...held, serverSaid };
}
