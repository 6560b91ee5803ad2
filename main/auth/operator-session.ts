import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { oneAtATime } from "../one-at-a-time.ts";
import type { Vault } from "./vault.ts";

const OperatorSession = z.object({
  /** Of the setup that it was begun with. */
  boundTo: z.string(),
  /** Who gave it, to have it revoked also when the settings name another one by then. */
  provider: z.object({
    issuer: z.string(),
    clientId: z.string(),
    addresses: z
      .object({ authorization: z.string(), token: z.string(), revocation: z.string() })
      .nullable(),
  }),
  /** Origin of the token endpoint that gave the refresh token; no other one gets it. */
  tokenOrigin: z.string(),
  /** Whose it is. */
  id: z.string(),
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
  /** The one whose place another would take, of whichever setup. */
  sealed(): Promise<OperatorSession | null>;
  /** Resolves once it is sealed, or cannot be and stays in memory. */
  save(session: OperatorSession): Promise<void>;
  /** Forgets this one, if it is what is sealed, or whichever there is of this setup. */
  forget(only?: OperatorSession): Promise<void>;
}

/** Keeps the session that is bound to this setup; one of another setup is left alone until it is replaced. */
export function sessionKeeper(vault: Vault, boundTo: string): SessionKeeper {
  // Between a look at what is sealed and its removal no other may be sealed.
  const inTurn = oneAtATime();

  async function ofThisSetup(): Promise<OperatorSession | null> {
    const session = await sealedSession(vault);
    return session?.boundTo === boundTo ? session : null;
  }
  async function save(session: OperatorSession): Promise<void> {
    try {
      await vault.store("operator-session", JSON.stringify(session));
    } catch {
      // A full disk must not end a sign-in that is good: it lasts until the station is closed.
    }
  }
  async function forget(only?: OperatorSession): Promise<void> {
    const sealed = await ofThisSetup();
    if (!sealed || (only && !isDeepStrictEqual(sealed, only))) return;
    await vault.remove("operator-session");
  }
  return {
    async load() {
      const session = await ofThisSetup();
      return session?.refreshToken === null ? null : session;
    },
    sealed: () => sealedSession(vault),
    save: (session) => inTurn(() => save(session)),
    forget: (only) => inTurn(() => forget(only)),
  };
}

/** The session that lies in the vault, of whichever setup; `null` when there is none, or none that can be read. */
async function sealedSession(vault: Pick<Vault, "read">): Promise<OperatorSession | null> {
  return parse(await vault.read("operator-session"));
}

function parse(text: string | null): OperatorSession | null {
  if (text === null) return null;
  try {
    return OperatorSession.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
