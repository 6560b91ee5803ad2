import { z } from "zod";
import type { SecretState } from "../../preload/contract/secrets.ts";
import { originOf } from "../artemis/endpoint.ts";
import type { ArtemisEndpoint } from "../artemis/outgoing.ts";
import type { Access, TokenSource } from "./token-source.ts";
import type { Vault } from "./vault.ts";

/** The token that an administrator pasted, and what the window may do with it. */
export interface PastedToken extends TokenSource {
  /** Keeps it for the server that the settings name now; gives where. */
  store(token: string): Promise<"key-store" | "memory">;
  remove(): Promise<void>;
  state(): Promise<SecretState>;
}

const KeptToken = z.object({ origin: z.string(), token: z.string() });

/**
 * Live mode: the pasted token. It is sealed with the origin of its server, so that no other address in the
 * settings, however it came there, is ever given it. It renews when another one has been pasted meanwhile.
 */
export function pastedToken(vault: Vault, settings: () => ArtemisEndpoint): PastedToken {
  async function current(): Promise<Access> {
    // The address first: what is read afterwards is held against it, and both go on as one.
    const endpoint = settings();
    const kept = read(await vault.read("access-token"));
    const isForIt = kept?.origin === originOf(endpoint.baseAddress);
    return { endpoint, token: kept && isForIt ? kept.token : null };
  }
  return {
    current,
    async renew(refused) {
      const access = await current();
      return access.token === refused ? { ...access, token: null } : access;
    },
    store(token) {
      const origin = originOf(settings().baseAddress);
      return vault.store("access-token", JSON.stringify({ origin, token }));
    },
    remove: () => vault.remove("access-token"),
    async state() {
      const where = await vault.where("access-token");
      if (where === "none") return "none";
      return (await current()).token === null ? "other-server" : where;
    },
  };
}

function read(secret: string | null): z.infer<typeof KeptToken> | null {
  if (secret === null) return null;
  try {
    return KeptToken.parse(JSON.parse(secret));
  } catch {
    // Of a version that did not know its server yet: worth as much as none.
    return null;
  }
}
