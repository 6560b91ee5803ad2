import type { ArtemisEndpoint } from "../artemis/outgoing.ts";

/**
 * Whom to send to and with which token, as they belonged together at one moment; without a token, why:
 * somebody must sign in or hand over a secret, the server of tokens is not reached or not trusted, or the way to it
 * is not set up (the proxy's password, for one).
 */
export type Access =
  | {
      endpoint: ArtemisEndpoint;
      token: string;
      /** Whose it is, where a person has signed in; nobody else's documents go out under it. */
      operatorId?: string;
    }
  | {
      endpoint: ArtemisEndpoint;
      token: null;
      why: "sign-in" | "unreachable" | "not-trusted" | "not-set-up";
      /** Epoch milliseconds before which to ask again makes no sense. */
      notBefore?: number;
    };

/** Where the courier gets its bearer token from, together with the one server that it is for. */
export interface TokenSource {
  current(): Promise<Access>;
  /** A token other than the one that the server has just refused, where there is one to be had. */
  renew(refused: string): Promise<Access>;
}

/** Training mode: the stand-in server hands tokens out itself. */
export function trainingToken(issue: () => string, endpoint: () => ArtemisEndpoint): TokenSource {
  let token = issue();
  return {
    current: async () => ({ endpoint: endpoint(), token }),
    async renew() {
      token = issue();
      return { endpoint: endpoint(), token };
    },
  };
}
