import {
  allowInsecureRequests,
  clockSkew,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
  type ServerMetadata,
} from "openid-client";
import type { Conversation } from "./conversation.ts";
import type { OperatorSetup } from "./operator-setup.ts";

/**
 * The operators' OpenID provider: discovered anew (OpenID Connect Discovery 1.0, else RFC 8414), or with the
 * addresses set by hand. Rejects with openid-client's or the transport's errors.
 */
export async function findProvider(
  setup: OperatorSetup,
  conversation: Conversation,
): Promise<ServerMetadata> {
  const { issuer, addresses } = setup;
  if (!addresses) return discover(setup, conversation);
  // For the server's clock alone: whatever it answers, it says what time it is.
  await conversation.ask(addresses.token, { method: "GET", headers: {} });
  return {
    issuer,
    authorization_endpoint: addresses.authorization,
    token_endpoint: addresses.token,
    ...(addresses.revocation !== "" && { revocation_endpoint: addresses.revocation }),
  };
}

async function discover(
  { issuer, clientId }: OperatorSetup,
  { ask, status }: Conversation,
): Promise<ServerMetadata> {
  const by = async (algorithm: "oidc" | "oauth2") => {
    const options = { algorithm, [customFetch]: ask, execute: [allowInsecureRequests] };
    return (await discovery(new URL(issuer), clientId, {}, None(), options)).serverMetadata();
  };
  try {
    return await by("oidc");
  } catch (error) {
    const found = status();
    if (found === null || found < 400 || found >= 500) throw error;
    return by("oauth2");
  }
}

/** openid-client for one question to this provider, with the provider's own clock. */
export function clientOf(
  provider: ServerMetadata,
  { clientId }: OperatorSetup,
  { ask, skew }: Conversation,
): Configuration {
  const metadata = { [clockSkew]: skew() ?? 0 };
  const configuration = new Configuration(provider, clientId, metadata, None());
  // The conversation itself lets http go to this PC only.
  allowInsecureRequests(configuration);
  configuration[customFetch] = ask;
  return configuration;
}

/** Checks the id_token's signature, too, where the provider publishes its keys. */
export function checkSignatures(configuration: Configuration): Configuration {
  if (configuration.serverMetadata().jwks_uri !== undefined)
    enableNonRepudiationChecks(configuration);
  return configuration;
}
