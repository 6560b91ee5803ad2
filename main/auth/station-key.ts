import { randomBytes } from "node:crypto";
import type { Keeper } from "./keeper.ts";

const keyBytes = 32;

/**
 * Gives what reads the station key, 32 random bytes that are made at first use: everything sealed on this disk
 * opens with it alone. `null` where the vault keeps nothing on disk, and where what it keeps cannot be opened now or
 * is no key: then nothing may be sealed for later. What is kept is never replaced. Open it once per vault.
 */
export function openStationKey(
  keeper: Pick<Keeper, "find" | "keep">,
): () => Promise<Buffer | null> {
  let key: Promise<Buffer | null> | null = null;
  return () => (key ??= findOrMake());

  async function findOrMake(): Promise<Buffer | null> {
    const found = await keeper.find();
    if (found.kind === "none") return make();
    const kept = found.kind === "text" ? Buffer.from(found.text, "base64") : null;
    if (kept?.length === keyBytes) return kept;
    // What was sealed with the one that is there would never open again if another one took its place.
    key = null;
    return null;
  }

  async function make(): Promise<Buffer | null> {
    const made = randomBytes(keyBytes);
    try {
      const where = await keeper.keep(made.toString("base64"));
      return where === "key-store" ? made : null;
    } catch {
      // A key that could not be kept would seal for nobody. The next call tries again.
      key = null;
      return null;
    }
  }
}
