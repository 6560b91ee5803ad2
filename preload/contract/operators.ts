import { z } from "zod";

/** A PIN as somebody sets it: 6 to 12 digits. Main refuses those that anybody would try first. */
export const NewPin = z.string().regex(/^\d{6,12}$/, "6 to 12 digits.");

export const OperatorName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{C}]+$/u, "One line, without control characters.");

/** An operator of this station as the window shows it. */
export const OperatorEntry = z.object({
  id: z.string().max(100),
  name: z.string().max(200),
  /** Epoch milliseconds before which no PIN is looked at. */
  waitUntil: z.number().optional(),
  /** After too many wrong PINs, until an administrator sets a new one. */
  isLockedOut: z.boolean(),
});
export type OperatorEntry = z.infer<typeof OperatorEntry>;

/** What came of a change to the list of operators. */
export const OperatorChanged = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("changed"), operators: z.array(OperatorEntry) }),
  z.object({
    kind: z.literal("refused"),
    reason: z.enum(["name-taken", "pin-too-simple", "no-such-operator", "locked", "full"]),
  }),
]);
export type OperatorChanged = z.infer<typeof OperatorChanged>;

/** A passcode as an administrator sets it. */
export const NewPasscode = z.string().min(10).max(200);

/** What came of giving the administrator's passcode. */
export const PasscodeOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open") }),
  /** Wrong, or not looked at: not before then (epoch milliseconds). */
  z.object({ kind: z.literal("wrong"), waitUntil: z.number().nullable() }),
]);
export type PasscodeOutcome = z.infer<typeof PasscodeOutcome>;
