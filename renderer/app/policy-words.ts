import type { PolicyStanding } from "../../preload/contract/policy.ts";
import { words } from "../locales/words.ts";

/** What an operator is told of a policy that was refused; `null` where nothing is to be told. */
export function policyWords(policy: PolicyStanding): string | null {
  if (policy.kind !== "refused") return null;
  const { policy: what, at, notTakenOver, lastGood, noneInForce, tell } = words.lines;
  const { reason, line, keepsLastGood } = policy;
  const happened = line === undefined ? what[reason] : `${what[reason]} ${at(line)}`;
  return `${happened} ${notTakenOver} ${keepsLastGood ? lastGood : noneInForce} ${tell}`;
}
