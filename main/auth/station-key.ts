import { randomBytes } from "node:crypto";

/** Where a short secret is kept as one text: a name of the vault. */
export interface Keeper {
  read(): Promise<string | null>;
  /** Gives where it is kept now. */
  store(text: string): Promise<"key-store" | "memory">;
}

const keyBytes = 32;

/**
 * Gives what reads the station key, 32 random bytes that are made at first use: everything sealed on this disk
 * opens with it alone. `null` where the vault keeps nothing on disk; then nothing may be sealed for later. A
 * kept text that is no key counts as none. Open it once per vault.
 */
export function openStationKey(keeper: Keeper): () => Promise<Buffer | null> {
  let key: Promise<Buffer | null> | null = null;
  return () => (key ??= readOrMake());

  async function readOrMake(): Promise<Buffer | null> {
    const kept = Buffer.from((await keeper.read()) ?? "", "base64");
    if (kept.length === keyBytes) return kept;
    const made = randomBytes(keyBytes);
    try {
      const where = await keeper.store(made.toString("base64"));
      return where === "key-store" ? made : null;
    } catch {
      // A key that could not be kept would seal for nobody. The next call tries again.
      key = null;
      return null;
    }
  }
}
