import { refreshTokenGrant, tokenRevocation, type ServerMetadata } from "openid-client";
import type { SignOutOutcome } from "../../preload/contract/sign-in.ts";
import type { Conversation } from "./conversation.ts";
import { granted } from "./granted.ts";
import type { OperatorSetup } from "./operator-setup.ts";
import { clientOf, findProvider } from "./provider.ts";
import type { TokenAnswer } from "./renewing-token.ts";
import { troubleOf } from "./trouble.ts";

/** What is sent to renew or to end a session, and the only origin that it may go to. */
export interface RefreshSecret {
  refreshToken: string;
  tokenOrigin: string;
}

/** A new access token, and the refresh token to use from now on. */
export type Refreshed = TokenAnswer & { refreshToken?: string };

/** Renews with the refresh token (RFC 6749 §6); to another token endpoint than the one that gave it, it is not sent. */
export async function refresh(
  setup: OperatorSetup,
  conversation: Conversation,
  { refreshToken, tokenOrigin }: RefreshSecret,
): Promise<Refreshed> {
  let provider: ServerMetadata;
  try {
    provider = await findProvider(setup, conversation);
  } catch (error) {
    // Nothing was said of the sign-in itself yet.
    return { kind: "failed", trouble: { ...troubleOf(error, conversation), isPassing: true } };
  }
  if (!isAt(provider.token_endpoint, tokenOrigin)) return movedAway;
  try {
    const client = clientOf(provider, setup, conversation);
    const answer = await refreshTokenGrant(client, refreshToken);
    const token = granted({ token: answer.access_token, seconds: answer.expires_in ?? null });
    return { ...token, refreshToken: answer.refresh_token ?? refreshToken };
  } catch (error) {
    return { kind: "failed", trouble: troubleOf(error, conversation) };
  }
}

const movedAway: Refreshed = {
  kind: "failed",
  trouble: {
    reason: "not-genuine",
    detail: "The token endpoint has moved to another server.",
    isPassing: false,
    isGrantLost: true,
  },
};

/** Tokens to be given up, as far as there are any. */
interface GivenUp {
  tokenOrigin: string;
  refreshToken: string | null;
  accessToken: string | null;
}

/** Has the server forget these tokens (RFC 7009), the refresh token first. */
export async function revoke(
  setup: OperatorSetup,
  conversation: Conversation,
  { tokenOrigin, refreshToken, accessToken }: GivenUp,
): Promise<SignOutOutcome> {
  try {
    const provider = await findProvider(setup, conversation);
    if (provider.revocation_endpoint === undefined) return "not-offered";
    if (!isAt(provider.token_endpoint, tokenOrigin)) return "not-reached";
    const client = clientOf(provider, setup, conversation);
    if (refreshToken !== null)
      await tokenRevocation(client, refreshToken, { token_type_hint: "refresh_token" });
    if (accessToken !== null)
      await tokenRevocation(client, accessToken, { token_type_hint: "access_token" });
    return "revoked";
  } catch {
    return "not-reached";
  }
}

function isAt(address: string | undefined, origin: string): boolean {
  return address !== undefined && new URL(address).origin === origin;
}
