import type { StationSettings } from "../../preload/contract/settings.ts";
import { originOf } from "../artemis/endpoint.ts";

/** Where the operators' provider is, and who the station is to it. */
export interface OperatorProvider {
  issuer: string;
  clientId: string;
  /** By hand; `null` where they are discovered from the issuer. */
  addresses: { authorization: string; token: string; revocation: string } | null;
}

/** How operators sign in, taken from the settings at one moment. */
export interface OperatorSetup extends OperatorProvider {
  scope: string;
  /** What a session is bound to: who gave it, whom it was given to, and which Artemis gets its tokens. */
  boundTo: string;
}

/**
 * Whether an id_token comes back (OpenID Connect Core §3.1.2.1). It alone says when the person has logged in: without
 * it, whoever sits at a browser that still knows somebody would open the lock as that one.
 */
export function asksForIdToken(scope: string): boolean {
  return scope.split(" ").includes("openid");
}

/** The operator sign-in of these settings; `null` while something of it is missing, the scope `openid` included. */
export function operatorSetup({ signIn, baseAddress }: StationSettings): OperatorSetup | null {
  const { addresses: how, issuer, clientId, scope, ...byHand } = signIn.operator;
  const addresses =
    how === "discovered"
      ? null
      : {
          authorization: byHand.authorizationEndpoint,
          token: byHand.tokenEndpoint,
          revocation: byHand.revocationEndpoint,
        };
  if (issuer === "" || clientId === "") return null;
  if (addresses && (addresses.authorization === "" || addresses.token === "")) return null;
  if (!asksForIdToken(scope)) return null;
  const boundTo = JSON.stringify([
    issuer,
    clientId,
    addresses && originOf(addresses.token),
    originOf(baseAddress),
  ]);
  return { issuer, clientId, scope, addresses, boundTo };
}
