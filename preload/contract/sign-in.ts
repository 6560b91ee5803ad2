import { z } from "zod";
import { OptionalAddress } from "./web-address.ts";

/** How the station comes by its tokens. */
export const SignInFlow = z.enum(["pasted-token", "client-credentials", "operator"]);
export type SignInFlow = z.infer<typeof SignInFlow>;

// RFC 6749 §A.1 and §3.3: visible ASCII; scopes are parted by blanks.
const ClientId = z
  .string()
  .trim()
  .max(256)
  .regex(/^[\x21-\x7E]*$/, "Visible ASCII, without blanks.");
const Scope = z
  .string()
  .trim()
  .max(1000)
  .regex(/^[\x20-\x7E]*$/, "Visible ASCII only.");

/** The station signs in as itself (RFC 6749 §4.4). */
const ClientCredentials = z.object({
  /** `oauth`: `POST {server}/oauth/token`, a form. `artemis`: `POST {base}/api/authentication/token`, JSON. */
  form: z.enum(["oauth", "artemis"]),
  /** Base address of the authorization server, for `oauth`; empty: the base address of Artemis. */
  server: OptionalAddress,
  /** Where the id and the secret go, for `oauth` (RFC 6749 §2.3.1). */
  clientAuthentication: z.enum(["body", "basic"]),
  clientId: ClientId,
  scope: Scope,
});

/** Each operator signs in in the system's browser (RFC 8252, RFC 7636). */
const OperatorSignIn = z.object({
  /** `discovered` from the issuer (OpenID Connect Discovery 1.0), or `by-hand`. */
  addresses: z.enum(["discovered", "by-hand"]),
  issuer: OptionalAddress,
  /** These three only by hand; the last may stay empty. */
  authorizationEndpoint: OptionalAddress,
  tokenEndpoint: OptionalAddress,
  revocationEndpoint: OptionalAddress,
  clientId: ClientId,
  scope: Scope,
});

export const SignInSettings = z.object({
  flow: SignInFlow,
  clientCredentials: ClientCredentials,
  operator: OperatorSignIn,
});
export type SignInSettings = z.infer<typeof SignInSettings>;

/** How the station stands with its server of tokens. */
export const SignInState = z.object({
  flow: SignInFlow,
  /** `needed`: somebody must sign in, paste a token or type a secret before anything goes out. */
  state: z.enum(["ready", "needed", "under-way"]),
  /** Operator sign-in: whose token it is. */
  operator: z.string().max(200).optional(),
});
export type SignInState = z.infer<typeof SignInState>;

/** Why a sign-in came to nothing. */
export const SignInRefusal = z.enum([
  "not-set-up",
  "cancelled",
  "timed-out",
  "no-browser",
  /** The server of tokens was not reached. */
  "unreachable",
  /** Its certificate is not trusted. */
  "not-trusted",
  /** The person or the server said no. */
  "denied",
  /** The answer was not the one to our question: state, nonce, issuer or audience do not fit. */
  "not-genuine",
  /** An answer that makes no sense. */
  "bad-answer",
  /** Somebody else than the one who locked the bench. */
  "other-operator",
]);
export type SignInRefusal = z.infer<typeof SignInRefusal>;

/** What came of an operator's sign-in; it answers when the browser has come back, or never will. */
export const SignInOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("signed-in"), operator: z.string().max(200) }),
  z.object({
    kind: z.literal("refused"),
    reason: SignInRefusal,
    /** Technical detail that may be copied; never a secret. */
    detail: z.string().max(300).optional(),
  }),
]);
export type SignInOutcome = z.infer<typeof SignInOutcome>;

/** What came of signing out: the station forgets in any case; whether the server has, it says here. */
export const SignOutOutcome = z.enum(["revoked", "not-offered", "not-reached"]);
export type SignOutOutcome = z.infer<typeof SignOutOutcome>;
