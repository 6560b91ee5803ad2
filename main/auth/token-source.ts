import type { Vault } from "./vault.ts";

/** Where the courier gets its bearer token from. */
export interface TokenSource {
  /** The token to send with, or `null` when somebody must sign in first. */
  current(): Promise<string | null>;
  /** A token other than the one that the server has just refused, or `null` when there is none to be had. */
  renew(refused: string): Promise<string | null>;
}

/** Live mode: the token that an administrator pasted; it renews when another one has been pasted meanwhile. */
export function pastedToken(vault: Vault): TokenSource {
  const current = () => vault.read("access-token");
  return {
    current,
    async renew(refused) {
      const token = await current();
      return token === refused ? null : token;
    },
  };
}

/** Training mode: the stand-in server hands tokens out itself. */
export function trainingToken(issue: () => string): TokenSource {
  let token = issue();
  return {
    current: async () => token,
    async renew() {
      token = issue();
      return token;
    },
  };
}
