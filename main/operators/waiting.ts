import { delayAfter } from "../auth/growing-delay.ts";
import type { KeptOperator } from "./roster.ts";

/** With one more wrong PIN, given now. */
export function withOneMore(operator: KeptOperator, now: number): KeptOperator {
  const wrong = operator.wrong + 1;
  return { ...operator, wrong, wrongAt: now, notBefore: now + delayAfter(wrong) };
}

/**
 * With the delay as it counts on a clock that says this. A clock that stands before the latest wrong PIN was set
 * back: the delay then begins anew, so that it is neither skipped nor stretched by what the clock was off.
 */
export function onThisClock(operator: KeptOperator, now: number): KeptOperator {
  const { wrong, wrongAt } = operator;
  if (wrongAt === null || wrongAt <= now) return operator;
  return { ...operator, wrongAt: now, notBefore: now + delayAfter(wrong) };
}

/** Until when no PIN of this operator is looked at, epoch milliseconds; `null` when it is now. */
export function waitOf({ notBefore }: KeptOperator, now: number): number | null {
  return notBefore !== null && notBefore > now ? notBefore : null;
}
