import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Whose seal something bears: of this key, of another one, none at all, or a forged one of this key. */
export type SealStanding = "ours" | "other-key" | "none" | "false";

/** Seals what only this station can have written, so that a rewritten log with new hashes is found out. */
export interface Sealer {
  hasKey: boolean;
  /** A short name of the key, a dot, and the seal; `null` where the station has no key. */
  seal(content: Buffer): string | null;
  check(content: Buffer, seal: string | null): SealStanding;
}

/** What a seal looks like in a file. */
export const sealPattern = /^[0-9a-f]{8}\.[0-9a-f]{64}$/;

/**
 * Seals by HMAC-SHA-256 with a key that is derived from the station's (HKDF, RFC 5869), so that the log's seals
 * say nothing about the key of the pages. Without a key nothing is sealed, and a seal cannot be checked.
 */
export function createSealer(stationKey: Buffer | null): Sealer {
  if (!stationKey) {
    return {
      hasKey: false,
      seal: () => null,
      check: (_content, seal) => (seal === null ? "none" : "other-key"),
    };
  }
  const key = Buffer.from(hkdfSync("sha256", stationKey, "", "branchscan audit seal 1", 32));
  const name = createHash("sha256").update("name").update(key).digest("hex").slice(0, 8);
  const mac = (content: Buffer) => createHmac("sha256", key).update(content).digest();
  return {
    hasKey: true,
    seal: (content) => `${name}.${mac(content).toString("hex")}`,
    check(content, seal) {
      if (seal === null) return "none";
      if (!seal.startsWith(`${name}.`)) return "other-key";
      const given = Buffer.from(seal.slice(name.length + 1), "hex");
      return given.length === 32 && timingSafeEqual(given, mac(content)) ? "ours" : "false";
    },
  };
}
