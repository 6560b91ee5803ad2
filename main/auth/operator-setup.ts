import type { StationSettings } from "../../preload/contract/settings.ts";
import { originOf } from "../artemis/endpoint.ts";

/** How operators sign in, taken from the settings at one moment. */
export interface OperatorSetup {
  issuer: string;
  clientId: string;
  scope: string;
  /** Whether an id_token comes back (OpenID Connect Core §3.1.2.1). */
  isOpenId: boolean;
  /** By hand; `null` where they are discovered from the issuer. */
  addresses: { authorization: string; token: string; revocation: string } | null;
  /** What a session is bound to: who gave it, whom it was given to, and which Artemis gets its tokens. */
  boundTo: string;
}

/** The operator sign-in of these settings; `null` while something of it is missing. */
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
  const isOpenId = scope.split(" ").includes("openid");
  const boundTo = JSON.stringify([
    issuer,
    clientId,
    addresses && originOf(addresses.token),
    originOf(baseAddress),
  ]);
  return { issuer, clientId, scope, isOpenId, addresses, boundTo };
}
