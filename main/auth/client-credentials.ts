import type { StationSettings } from "../../preload/contract/settings.ts";
import { originOf } from "../artemis/endpoint.ts";
import type { Conversation } from "./conversation.ts";
import { granted } from "./granted.ts";
import type { TokenAnswer } from "./renewing-token.ts";

/** How the station signs in as itself, taken from the settings at one moment. */
export interface ClientSignIn {
  form: StationSettings["signIn"]["clientCredentials"]["form"];
  clientAuthentication: StationSettings["signIn"]["clientCredentials"]["clientAuthentication"];
  /** Where the token is asked for. */
  address: string;
  clientId: string;
  scope: string;
  /** What the secret is bound to: whoever gets it, and whoever gets the tokens that it brings. */
  boundTo: string;
}

/** The client sign-in of these settings; the client's id may be missing in it. */
export function clientSignIn({ signIn, baseAddress }: StationSettings): ClientSignIn {
  const { form, server, clientAuthentication, clientId, scope } = signIn.clientCredentials;
  const base = form === "oauth" && server !== "" ? server : baseAddress;
  const path = form === "oauth" ? "/oauth/token" : "/api/authentication/token";
  const address = base.replace(/\/+$/, "") + path;
  const boundTo = `${originOf(address)} for ${originOf(baseAddress)}`;
  return { form, clientAuthentication, address, clientId, scope, boundTo };
}

/** Asks for a token with the client's secret. */
export async function askAsClient(
  signIn: ClientSignIn,
  secret: string,
  conversation: Conversation,
): Promise<TokenAnswer> {
  // Loaded at the first use: the window comes first.
  const { askByForm } = await import("./client-form.ts");
  const { askByJson } = await import("./client-json.ts");
  const { troubleOf } = await import("./trouble.ts");
  try {
    const ask = signIn.form === "oauth" ? askByForm : askByJson;
    return granted(await ask(signIn, secret, conversation));
  } catch (error) {
    return { kind: "failed", trouble: troubleOf(error, conversation) };
  }
}
