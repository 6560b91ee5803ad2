import { z } from "zod";
import type { SecretState } from "../../preload/contract/secrets.ts";
import type { Vault, VaultName } from "./vault.ts";

/** A secret of the vault that is for one server only, and what the window may do with it. */
export interface BoundSecret {
  /** The secret for this origin; `null` when there is none, or when it is for another one. */
  read: (origin: string | null) => Promise<string | null>;
  /** Keeps it for this origin, or for those `among` what it stands for; gives where. */
  store: (
    origin: string,
    secret: string,
    among?: readonly string[],
  ) => Promise<"key-store" | "memory">;
  /** For which origins it is, among those that this one stands for; none when it was not said. */
  among: (origin: string) => Promise<readonly string[]>;
  remove: () => Promise<void>;
  state: () => Promise<SecretState>;
}

const Kept = z.object({
  origin: z.string(),
  secret: z.string(),
  among: z.array(z.string()).optional(),
});

/**
 * A secret that is sealed with the origin that it is for, so that no other address in the settings, however it
 * came there, is ever given it. `present` gives the one that the settings name now; `null` when they name none.
 */
export function boundSecret(
  vault: Vault,
  name: VaultName,
  present: () => string | null,
): BoundSecret {
  async function read(wanted: string | null): Promise<string | null> {
    const kept = parse(await vault.read(name));
    return kept && kept.origin === wanted ? kept.secret : null;
  }
  return {
    read,
    store: (origin, secret, among) => vault.store(name, JSON.stringify({ origin, secret, among })),
    async among(origin) {
      const kept = parse(await vault.read(name));
      return kept?.origin === origin ? (kept.among ?? []) : [];
    },
    remove: () => vault.remove(name),
    async state() {
      const wanted = present();
      const where = await vault.where(name);
      if (where === "none") return "none";
      return (await read(wanted)) === null ? "other-server" : where;
    },
  };
}

function parse(text: string | null): z.infer<typeof Kept> | null {
  if (text === null) return null;
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    // Of a version that did not know its server yet: worth as much as none.
    return null;
  }
}
