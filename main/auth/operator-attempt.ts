import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  skipSubjectCheck,
  type ServerMetadata,
  type TokenEndpointResponse,
  type TokenEndpointResponseHelpers,
} from "openid-client";
import { openCallbackDoor, type CallbackDoor } from "./callback-door.ts";
import type { Conversation } from "./conversation.ts";
import { granted } from "./granted.ts";
import { identityOf, type OperatorIdentity } from "./operator-identity.ts";
import type { OperatorSetup } from "./operator-setup.ts";
import { checkSignatures, clientOf, findProvider } from "./provider.ts";
import type { TokenAnswer } from "./renewing-token.ts";
import { troubleOf, type Trouble } from "./trouble.ts";

/** What a sign-in works with. */
export interface AttemptContext {
  setup: OperatorSetup;
  conversation: Conversation;
  openBrowser: (url: string) => Promise<void>;
  /** To be the same person again: the provider asks anew, and proposes this name. */
  again: { hint: string | null } | null;
  /** Ends it; the reason is the caller's. */
  signal: AbortSignal;
}

/** Who signed in, with what the provider handed out for it. */
export interface SignedIn {
  kind: "signed-in";
  identity: OperatorIdentity;
  token: Extract<TokenAnswer, { kind: "granted" }>;
  refreshToken: string | null;
  /** Origin of the token endpoint. */
  tokenOrigin: string;
}

type Tokens = TokenEndpointResponse & TokenEndpointResponseHelpers;

/** One sign-in in the system's browser (RFC 8252): authorization code with PKCE, state, nonce, and `iss` of RFC 9207. */
export async function attemptSignIn(
  context: AttemptContext,
): Promise<SignedIn | { kind: "failed"; trouble: Trouble }> {
  const { setup, conversation, signal } = context;
  let door: CallbackDoor | null = null;
  let ending: "done" | "failed" = "failed";
  try {
    const provider = await findProvider(setup, conversation);
    door = await openCallbackDoor();
    const { begun, url } = await begin(context, provider, door.redirectUri);
    signal.throwIfAborted();
    const answer = await Promise.race([door.answer(signal), whyNoBrowser(context, url.href)]);
    if (!(answer instanceof URL)) return answer;
    const outcome = await finish(context, provider, begun, answer);
    if (outcome.kind === "signed-in" && !signal.aborted) ending = "done";
    return outcome;
  } catch (error) {
    return { kind: "failed", trouble: troubleOf(error, conversation) };
  } finally {
    await door?.close(ending);
  }
}

/** Opens the browser; comes to an end only when that fails. */
async function whyNoBrowser({ openBrowser }: AttemptContext, url: string) {
  try {
    await openBrowser(url);
  } catch {
    return failure("no-browser", "The system opened no browser.");
  }
  return new Promise<never>(() => {});
}

interface Begun {
  verifier: string;
  state: string;
  nonce: string;
  at: number;
}

async function begin(
  { setup, conversation, again }: AttemptContext,
  provider: ServerMetadata,
  redirectUri: string,
) {
  const begun: Begun = {
    verifier: randomPKCECodeVerifier(),
    state: randomState(),
    nonce: randomNonce(),
    at: Date.now(),
  };
  const url = buildAuthorizationUrl(clientOf(provider, setup, conversation), {
    redirect_uri: redirectUri,
    code_challenge: await calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: "S256",
    state: begun.state,
    ...(setup.scope !== "" && { scope: setup.scope }),
    ...(setup.isOpenId && { nonce: begun.nonce }),
    ...(again && { prompt: "login", max_age: "0" }),
    ...(again && again.hint !== null && { login_hint: again.hint }),
  });
  return { begun, url };
}

async function finish(
  { setup, conversation, again }: AttemptContext,
  provider: ServerMetadata,
  { verifier, state, nonce, at }: Begun,
  answer: URL,
): Promise<SignedIn | { kind: "failed"; trouble: Trouble }> {
  const client = checkSignatures(clientOf(provider, setup, conversation));
  // `max_age=0` means: since this sign-in began, however long the person sat before a consent.
  const maxAge = Math.ceil((Date.now() - at) / 1000);
  const tokens = await authorizationCodeGrant(client, answer, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    ...(setup.isOpenId && { expectedNonce: nonce, idTokenExpected: true }),
    ...(setup.isOpenId && again && { maxAge }),
  });
  const identity = await identify(client, tokens);
  if (!identity)
    return failure("bad-answer", "The server names nobody; the scope openid may help.");
  const token = granted({ token: tokens.access_token, seconds: tokens.expires_in ?? null });
  if (token.kind !== "granted") return failure("bad-answer", "What came back is no bearer token.");
  const tokenOrigin = new URL(provider.token_endpoint ?? setup.issuer).origin;
  const refreshToken = tokens.refresh_token ?? null;
  return { kind: "signed-in", identity, token, refreshToken, tokenOrigin };
}

async function identify(
  client: ReturnType<typeof clientOf>,
  tokens: Tokens,
): Promise<OperatorIdentity | null> {
  const claims = tokens.claims();
  const provider = client.serverMetadata();
  const isNamed = claims && ("name" in claims || "preferred_username" in claims);
  if (isNamed || provider.userinfo_endpoint === undefined) return identityOf(claims);
  const subject: string | typeof skipSubjectCheck = claims?.sub ?? skipSubjectCheck;
  try {
    const more = await fetchUserInfo(client, tokens.access_token, subject);
    return identityOf({ ...claims, ...more });
  } catch {
    // A nicer name is not worth a sign-in that is good.
    return identityOf(claims);
  }
}

function failure(reason: Trouble["reason"], detail: string) {
  const trouble = { reason, detail, isPassing: false, isGrantLost: false };
  return { kind: "failed", trouble } as const;
}
