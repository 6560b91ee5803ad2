import type { BenchState } from "../../preload/contract/bench.ts";
import type { PolicyStanding } from "../../preload/contract/policy.ts";
import type { Occupant } from "../bench/operator.ts";
import type { Audit } from "./audit.ts";

interface Watched {
  bench: { state: () => BenchState; operator: () => Occupant | null };
  /** `fixed` is another object with each policy. */
  policy: { standing: () => PolicyStanding; fixed: () => object | null };
  administrator: { hasPasscode: () => boolean; isOpen: () => boolean };
}

/**
 * Records what changes by itself as well as by somebody: the lock, the policy in force, and that the administrator's
 * part was closed. `look` is to be called after each change; before `follow` there is nothing to look at.
 */
export function watchStanding() {
  let looks: (() => void)[] = [];
  function look(): void {
    for (const one of looks) one();
  }
  return {
    look,
    follow({ bench, policy, administrator }: Watched, record: Audit["record"]): void {
      looks = [
        watchLock(bench, record),
        watchPolicy(policy, record),
        watchAdministrator(administrator, record),
      ];
      look();
    },
  };
}

const openers = { pin: "pin", "sign-in": "sign-in", account: "press" } as const;

function watchLock(bench: Watched["bench"], record: Audit["record"]) {
  // A station that starts unlocked was not unlocked by anybody.
  let wasLocked = false;
  return () => {
    const state = bench.state();
    const isLocked = state.state === "locked";
    if (isLocked === wasLocked) return;
    wasLocked = isLocked;
    const operator = bench.operator();
    if (isLocked) void record({ event: "bench-locked", what: { why: state.why } }, operator);
    else if (operator)
      void record({ event: "bench-unlocked", what: { by: openers[operator.by] } }, operator);
  };
}

function watchPolicy(policy: Watched["policy"], record: Audit["record"]) {
  let before: PolicyStanding = { kind: "none" };
  let fixedBefore: object | null = null;
  return () => {
    const standing = policy.standing();
    const fixed = policy.fixed();
    if (fixed === fixedBefore && JSON.stringify(standing) === JSON.stringify(before)) return;
    fixedBefore = fixed;
    before = standing;
    switch (standing.kind) {
      case "none":
        return void record({ event: "policy-gone", what: {} }, null);
      case "in-force":
        return void record({ event: "policy-in-force", what: {} }, null);
      case "refused": {
        const { reason, line = null, keepsLastGood } = standing;
        const what = { reason, line, keepsLastGood };
        return void record({ event: "policy-refused", what }, null);
      }
    }
  };
}

function watchAdministrator(administrator: Watched["administrator"], record: Audit["record"]) {
  let wasOpen = false;
  return () => {
    const isGuarded = administrator.hasPasscode();
    const isOpen = isGuarded && administrator.isOpen();
    // By somebody, by the clock or with the lock: nobody's name is right for all of them.
    if (wasOpen && isGuarded && !isOpen)
      void record({ event: "administrator-closed", what: {} }, null);
    wasOpen = isOpen;
  };
}
