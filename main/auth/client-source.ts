import type { BoundSecret } from "./bound-secret.ts";
import { askAsClient, type ClientSignIn } from "./client-credentials.ts";
import type { Conversation } from "./conversation.ts";
import type { TwoClocks } from "./held-token.ts";
import { renewingToken, type RenewingToken } from "./renewing-token.ts";

/** What every flow works with. */
export interface FlowContext extends TwoClocks {
  /** A new conversation, which ends with this signal. */
  converse: (signal: AbortSignal) => Conversation;
  /** 0 … 1. */
  random: () => number;
  /** How the sign-in stands may have changed. */
  onChange: () => void;
}

/** The station's tokens as itself, from one server as one client. */
export interface ClientSource {
  tokens: RenewingToken;
  /** Whether a token can be had without a person, as far as is known. */
  state(): Promise<"ready" | "needed">;
  /** Ends what is under way. */
  close(): void;
}

/** A source of tokens by the client's secret; they are kept in memory only. */
export function clientSource(
  context: FlowContext,
  signIn: ClientSignIn,
  secret: Pick<BoundSecret, "read">,
): ClientSource {
  const closing = new AbortController();
  const readSecret = async () => (signIn.clientId === "" ? null : secret.read(signIn.boundTo));
  const tokens = renewingToken({
    ...context,
    async ask() {
      const known = await readSecret();
      if (known === null) return { kind: "missing" };
      return askAsClient(signIn, known, context.converse(closing.signal));
    },
  });
  return {
    tokens,
    state: async () => (tokens.needsPerson() || (await readSecret()) === null ? "needed" : "ready"),
    close() {
      closing.abort();
      tokens.forget();
    },
  };
}
