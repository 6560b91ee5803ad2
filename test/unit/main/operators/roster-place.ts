import { randomBytes, scryptSync } from "node:crypto";
import type { KeptOperator } from "../../../../main/operators/roster.ts";

/** A hash of this PIN that costs a test nothing. */
function cheapHash(pin: string): string {
  const salt = randomBytes(16);
  const hash = scryptSync(pin, salt, 32, { N: 16, r: 8, p: 1 });
  return ["scrypt", 16, 8, 1, salt.toString("base64"), hash.toString("base64")].join("$");
}

/** An operator as kept, with a PIN that costs nothing to check. */
export function keptOperator(name: string, pin: string): KeptOperator {
  return {
    id: `id-of-${name}`,
    name,
    pin: cheapHash(pin),
    wrong: 0,
    wrongAt: null,
    notBefore: null,
  };
}

/** Where a roster is kept; `kept.text` is what a restart would find. */
export function rosterPlace(operators: readonly KeptOperator[] | string | null = null) {
  const text =
    operators === null || typeof operators === "string"
      ? operators
      : JSON.stringify({ version: 1, operators });
  const kept = { text, isFull: false };
  return {
    kept,
    read: async () => kept.text,
    async keep(next: string) {
      if (kept.isFull) throw new Error("ENOSPC");
      kept.text = next;
      return "key-store" as const;
    },
  };
}
