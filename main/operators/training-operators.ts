import { openOperators, type Operators } from "./operators.ts";
import { noWrongPin, writeRoster } from "./roster.ts";

/** The PIN of training, which the lock shows and everybody may know. */
export const trainingPin = "123456";

// Of that PIN, at little cost: there is nothing to protect.
const pin = "scrypt$1024$8$1$G3LzQcKa5oS3mMmHipUxjQ==$nglIuAMdSuRLIcrA+e6beKSOMR5ckoUXJvcFekrYpYo=";

const trainee = { id: "trainee", name: "Trainee", pin, ...noWrongPin };

const refused = async () => ({ kind: "refused", reason: "locked" }) as const;

/**
 * Training mode: one operator, whose list cannot be changed. Wrong PINs have the same effects as live, but only in
 * memory: a restart ends a lockout.
 */
export async function trainingOperators(now: () => number): Promise<Operators> {
  const keeper = { read: async () => writeRoster([trainee]), keep: async () => "memory" as const };
  const operators = await openOperators({ keeper, now });
  return { ...operators, add: refused, setPin: refused, remove: refused };
}
