import type { ArtemisEndpoint } from "../artemis/outgoing.ts";

/** Whom to send to and with which token, as they belonged together at one moment. */
export interface Access {
  endpoint: ArtemisEndpoint;
  /** `null` when there is none for this server, and somebody must sign in first. */
  token: string | null;
}

/** Where the courier gets its bearer token from, together with the one server that it is for. */
export interface TokenSource {
  current(): Promise<Access>;
  /** A token other than the one that the server has just refused; `null` in it when there is none to be had. */
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
