import { z } from "zod";

const largest = 9_223_372_036_854_775_807n;

/**
 * A customer or document id: int64 on the server, so decimal digits 1 … 9223372036854775807
 * and never a JavaScript number.
 */
export const ArtemisId = z
  .string()
  // BigInt throws on anything but digits: end here when it is none.
  .regex(/^[1-9]\d{0,18}$/, { error: "Digits only, without a leading zero.", abort: true })
  .refine((digits) => BigInt(digits) <= largest, "This number is too large.");
export type ArtemisId = z.infer<typeof ArtemisId>;

/** The id in what an operator typed or pasted (blanks around and between groups are dropped), or why it is none. */
export function readArtemisId(
  typed: string,
):
  | { kind: "id"; id: ArtemisId }
  | { kind: "empty" }
  | { kind: "not-digits" }
  | { kind: "too-large" } {
  const digits = typed.replace(/[\s\u00A0\u2007\u202F]/gu, "");
  if (digits === "") return { kind: "empty" };
  if (!/^\d+$/.test(digits)) return { kind: "not-digits" };
  const trimmed = digits.replace(/^0+/, "");
  const parsed = ArtemisId.safeParse(trimmed);
  if (parsed.success) return { kind: "id", id: parsed.data };
  return { kind: trimmed === "" ? "not-digits" : "too-large" };
}
