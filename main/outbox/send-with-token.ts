import type { HoldReason } from "../../preload/contract/job.ts";
import type { Access, TokenSource } from "../auth/token-source.ts";
import type { ArtemisEndpoint, WireOutcome } from "../artemis/outgoing.ts";
import { destinationOf, type Destination, type Job } from "./job.ts";

/** What came of a job's turn once the question of the token is settled. */
export type TurnOutcome = Exclude<WireOutcome, { kind: "unauthorized" }>;

/** Sends once, to this endpoint with this token. */
export type SendOnce = (to: { endpoint: ArtemisEndpoint; token: string }) => Promise<WireOutcome>;

/**
 * Sends with the present token; where the server refuses it, once more with a renewed one. Without a token,
 * or when that one is refused too, the job is held for somebody to sign in; where the server of tokens is not
 * reached, it waits, and where the way to it is not set up or not trusted, it is held. Where the settings no longer
 * name the destination that the job was accepted for, or where somebody else is signed in now than who sent it off, it is
 * held and nothing goes out.
 */
export async function sendWithToken(
  tokens: TokenSource,
  { acceptedFor, operatorId }: Pick<Job, "acceptedFor" | "operatorId">,
  send: SendOnce,
  standsFor = destinationOf,
): Promise<TurnOutcome> {
  async function sendWith(access: Access): Promise<WireOutcome> {
    const obstacle =
      obstacleAt(standsFor(access.endpoint), acceptedFor) ?? othersToken(access, operatorId);
    if (obstacle) return { kind: "held", reason: obstacle, contentWentOut: false };
    return access.token === null ? withoutToken(access) : send(access);
  }
  const access = await tokens.current();
  const first = await sendWith(access);
  if (first.kind !== "unauthorized") return first;
  const renewed = access.token === null ? access : await tokens.renew(access.token);
  const second = await sendWith(renewed);
  if (second.kind !== "unauthorized") return second;
  const serverSaid = second.serverSaid ?? first.serverSaid;
  const held = { kind: "held", reason: "sign-in", contentWentOut: false } as const;
  return serverSaid === undefined ? held : { ...held, serverSaid };
}

function withoutToken({ why, notBefore }: Extract<Access, { token: null }>): WireOutcome {
  switch (why) {
    case "sign-in":
      return { kind: "unauthorized", contentWentOut: false };
    case "not-trusted":
      return { kind: "held", reason: "certificate", contentWentOut: false };
    case "not-set-up":
      return { kind: "held", reason: "not-set-up", contentWentOut: false };
    case "unreachable": {
      const later = { kind: "later", reason: "unreachable", contentWentOut: false } as const;
      return notBefore === undefined ? later : { ...later, notBefore };
    }
  }
}

function obstacleAt(
  { origin, domainId }: Destination,
  acceptedFor: Destination,
): HoldReason | null {
  // Saved settings may have lost it since the document was accepted.
  if (domainId === "") return "not-set-up";
  const isTheSame = origin === acceptedFor.origin && domainId === acceptedFor.domainId;
  return isTheSame ? null : "other-server";
}

/** Where the provider says who somebody is, no document goes out in another's name. */
function othersToken(access: Access, operatorId: string | null): HoldReason | null {
  if (access.token === null || access.operatorId === undefined || operatorId === null) return null;
  return access.operatorId === operatorId ? null : "other-operator";
}
