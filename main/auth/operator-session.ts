import { z } from "zod";
import type { Vault } from "./vault.ts";

const OperatorSession = z.object({
  /** Of the setup that it was begun with. */
  boundTo: z.string(),
  /** Origin of the token endpoint that gave the refresh token; no other one gets it. */
  tokenOrigin: z.string(),
  subject: z.string(),
  name: z.string(),
  hint: z.string().nullable(),
  refreshToken: z.string().nullable(),
});
/** An operator who has signed in, and what renews the sign-in; `null` in it where the provider gives no such thing. */
export type OperatorSession = z.infer<typeof OperatorSession>;

/** The session of one setup, sealed in the vault so that a restart keeps it. */
export interface SessionKeeper {
  /** `null` when nobody is signed in there, or only until the restart. */
  load(): Promise<OperatorSession | null>;
  /** Resolves once it is sealed, or cannot be and stays in memory. */
  save(session: OperatorSession): Promise<void>;
  forget(): Promise<void>;
}

/** Keeps the session that is bound to this setup; one of another setup is left alone until it is replaced. */
export function sessionKeeper(vault: Vault, boundTo: string): SessionKeeper {
  async function load(): Promise<OperatorSession | null> {
    const session = parse(await vault.read("operator-session"));
    return session?.boundTo === boundTo && session.refreshToken !== null ? session : null;
  }
  return {
    load,
    async save(session) {
      try {
        await vault.store("operator-session", JSON.stringify(session));
      } catch {
        // A full disk must not end a sign-in that is good: it lasts until the station is closed.
      }
    },
    async forget() {
      if (await load()) await vault.remove("operator-session");
    },
  };
}

function parse(text: string | null): OperatorSession | null {
  if (text === null) return null;
  try {
    return OperatorSession.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
