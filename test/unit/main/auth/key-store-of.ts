import type { KeyStore } from "../../../../main/auth/key-store.ts";

const turn = (bytes: Uint8Array) => Buffer.from(bytes.map((byte) => byte ^ 0x5a));

/** Turns bytes about, and opens only what this same user has sealed. */
export function keyStoreOf(user: string): KeyStore {
  return {
    seal: async (secret) => turn(Buffer.from(`${user}:${secret}`)),
    async open(sealed) {
      const [owner, secret = ""] = turn(sealed).toString().split(":");
      if (owner !== user) throw new Error("Not yours.");
      return secret;
    },
  };
}
