import { originOf } from "../artemis/endpoint.ts";
import type { ArtemisEndpoint } from "../artemis/outgoing.ts";
import { boundSecret, type BoundSecret } from "./bound-secret.ts";
import type { Access, TokenSource } from "./token-source.ts";
import type { Vault } from "./vault.ts";

/** The token that an administrator pasted, and what the window may do with it. */
export interface PastedToken extends TokenSource, Pick<BoundSecret, "remove" | "state"> {
  /** Keeps it for the server that the settings name now; gives where. */
  store: (token: string) => Promise<"key-store" | "memory">;
}

/**
 * Live mode: the pasted token, bound to the origin of the base address. It renews when another one has been
 * pasted meanwhile.
 */
export function pastedToken(vault: Vault, settings: () => ArtemisEndpoint): PastedToken {
  const origin = () => originOf(settings().baseAddress);
  const { read, store, remove, state } = boundSecret(vault, "access-token", origin);
  async function current(): Promise<Access> {
    // The address first: what is read afterwards is held against it, and both go on as one.
    const endpoint = settings();
    const token = await read(originOf(endpoint.baseAddress));
    return token === null ? { endpoint, token, why: "sign-in" } : { endpoint, token };
  }
  return {
    current,
    async renew(refused) {
      const access = await current();
      if (access.token !== refused) return access;
      return { endpoint: access.endpoint, token: null, why: "sign-in" };
    },
    store: (token) => store(origin(), token),
    remove,
    state,
  };
}
