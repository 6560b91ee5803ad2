import { z } from "zod";

/** Wrong PINs in a row after which only an administrator helps. */
export const mostWrong = 10;

/** Operators that one station knows. */
export const mostOperators = 200;

/** An operator as kept: the PIN by its slow hash only. */
const KeptOperator = z.object({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(60),
  pin: z.string().min(1).max(300),
  /** PINs given in a row that were not right. */
  wrong: z.int().min(0).max(mostWrong),
  /** Epoch milliseconds; both, so that a clock that was set back is noticed. */
  wrongAt: z.number().nullable(),
  notBefore: z.number().nullable(),
});
export type KeptOperator = z.infer<typeof KeptOperator>;

const Roster = z.object({
  version: z.literal(1),
  operators: z
    .array(KeptOperator)
    .max(mostOperators)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length)
    .refine((all) => new Set(all.map(({ name }) => nameKey(name))).size === all.length),
});

/** Nobody has given a wrong PIN since. */
export const noWrongPin = { wrong: 0, wrongAt: null, notBefore: null };

/** The roster as one text to be sealed. */
export function writeRoster(operators: readonly KeptOperator[]): string {
  return JSON.stringify({ version: 1, operators });
}

/** The roster in a kept text; `null` when it is damaged. */
export function readRoster(text: string): KeptOperator[] | null {
  try {
    return Roster.parse(JSON.parse(text)).operators;
  } catch {
    return null;
  }
}

/** A name as it is kept: blanks as one, letters put together (Unicode NFC). */
export function plainName(name: string): string {
  return name.normalize("NFC").trim().replaceAll(/\s+/gu, " ");
}

/** The same for two names that would be taken for one: capitals, blanks, widths and what cannot be seen do not count. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, "");
}
