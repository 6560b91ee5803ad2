import { randomBytes } from "node:crypto";
import type { Keeper } from "./keeper.ts";

const keyBytes = 32;

/**
 * Gives what reads the station key, 32 random bytes that are made at first use: everything sealed on this disk
 * opens with it alone. `null` where the vault keeps nothing on disk; then nothing may be sealed for later. A
 * kept text that is no key counts as none. Open it once per vault.
 */
export function openStationKey(
  keeper: Pick<Keeper, "read" | "keep">,
): () => Promise<Buffer | null> {
  let key: Promise<Buffer | null> | null = null;
  return () => (key ??= readOrMake());

  async function readOrMake(): Promise<Buffer | null> {
    const kept = Buffer.from((await keeper.read()) ?? "", "base64");
    if (kept.length === keyBytes) return kept;
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
