import {
  allowInsecureRequests,
  clientCredentialsGrant,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
} from "openid-client";
import { originOf } from "../artemis/endpoint.ts";
import type { ClientSignIn } from "./client-credentials.ts";
import type { Conversation } from "./conversation.ts";
import type { Handed } from "./granted.ts";

/** `POST {server}/oauth/token`, a form (RFC 6749 §4.4); rejects with openid-client's errors. */
export async function askByForm(
  { address, clientAuthentication, clientId, scope }: ClientSignIn,
  secret: string,
  conversation: Conversation,
): Promise<Handed> {
  const server = { issuer: originOf(address), token_endpoint: address };
  const inBody = clientAuthentication === "body";
  const authentication = inBody ? ClientSecretPost(secret) : ClientSecretBasic(secret);
  const configuration = new Configuration(server, clientId, {}, authentication);
  // The conversation itself lets http go to this PC only.
  allowInsecureRequests(configuration);
  configuration[customFetch] = conversation.ask;
  const parameters = scope === "" ? {} : { scope };
  const answer = await clientCredentialsGrant(configuration, parameters);
  return { token: answer.access_token, seconds: answer.expires_in ?? null };
}
