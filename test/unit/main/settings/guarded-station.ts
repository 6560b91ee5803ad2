import { createHash } from "node:crypto";
import { vi } from "vitest";
import type { Keeper } from "../../../../main/auth/keeper.ts";
import { openAdministrator } from "../../../../main/settings/administrator.ts";
import { handClock } from "../outbox/harness.ts";

export const passcode = "four words of chalk";
export const wrong = "four words of cheese";

// The real one takes a good part of a second on purpose; it has its own tests, and one here.
export const quick = {
  hash: async (secret: string) => createHash("sha256").update(secret).digest("hex"),
  fits: async (secret: string, hash: string) => (await quick.hash(secret)) === hash,
};

/** A station and its restarts: what is kept stays, what is open does not. */
export function station(kept: string | null = null) {
  const vault = { kept };
  const keeper: Keeper = {
    find: async () => (vault.kept === null ? { kind: "none" } : { kind: "text", text: vault.kept }),
    keep: async (text) => {
      vault.kept = text;
      return "memory";
    },
    drop: async () => void (vault.kept = null),
  };
  const clock = handClock();
  const onChange = vi.fn();
  const start = () => openAdministrator({ keeper, clock, onChange, hashing: quick });
  return { vault, keeper, clock, onChange, start };
}

/** One whose passcode has been set, and not given since. */
export async function guarded() {
  const parts = station();
  const first = await parts.start();
  await first.set(passcode);
  first.close();
  const administrator = await parts.start();
  parts.onChange.mockClear();
  return { ...parts, administrator };
}
