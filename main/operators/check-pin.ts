import type { UnlockOutcome } from "../../preload/contract/bench.ts";
import { fitsSlowHash, slowHash } from "../auth/slow-hash.ts";
import { mostWrong, noWrongPin, type KeptOperator } from "./roster.ts";
import { onThisClock, waitOf, withOneMore } from "./waiting.ts";

/** What came of giving a PIN: whose it is, or why nobody is let in. */
export type PinOutcome =
  | { kind: "ok"; operator: { id: string; name: string } }
  | Exclude<UnlockOutcome, { kind: "open" }>;

interface CheckContext {
  now: () => number;
  /** Keeps the operator as given; rejects where it cannot be kept. */
  keep: (operator: KeptOperator) => Promise<void>;
}

/**
 * Holds a PIN against the operator's. The try is kept as a wrong one before it is looked at and taken back when
 * it is right: whoever kills the station in between has lost a try. Where it cannot be kept, it is not looked at.
 */
export async function checkPin(
  operator: KeptOperator | undefined,
  pin: string,
  { now, keep }: CheckContext,
): Promise<PinOutcome> {
  if (!operator) return wrongForNobody(pin);
  if (operator.wrong >= mostWrong) return { kind: "locked-out" };
  const standing = onThisClock(operator, now());
  const wait = waitOf(standing, now());
  if (wait !== null) {
    if (standing !== operator) await keep(standing);
    return { kind: "wait", waitUntil: wait };
  }
  const counted = withOneMore(standing, now());
  await keep(counted);
  if (await fitsSlowHash(pin, counted.pin)) {
    await keep({ ...counted, ...noWrongPin }).catch(() => {
      // The PIN is right all the same; what is kept says one wrong try more until it can be written again.
    });
    return { kind: "ok", operator: { id: counted.id, name: counted.name } };
  }
  if (counted.wrong >= mostWrong) return { kind: "locked-out" };
  const waitUntil = waitOf(counted, now());
  return { kind: "wrong-pin", triesLeft: mostWrong - counted.wrong, waitUntil };
}

/** Takes as long as for somebody who is on the list. */
async function wrongForNobody(pin: string): Promise<PinOutcome> {
  await slowHash(pin);
  return { kind: "wrong-pin", triesLeft: mostWrong - 1, waitUntil: null };
}
