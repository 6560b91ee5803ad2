import type { HoldReason } from "../../preload/contract/job.ts";
import type { TurnOutcome } from "./send-with-token.ts";

/** Reasons that lie in no single document: with one of them nothing at all goes out. */
export const barrierReasons = ["sign-in", "certificate", "not-set-up"] as const;
/** Why nothing goes out until a person has lifted it. */
export type Barrier = (typeof barrierReasons)[number];

/** How the latest try fared on its way to the server. */
export type Reach = "not-tried" | "reached" | "unreachable" | "offline";

/** What the latest tries have taught about the way to the server. */
export function createConditions() {
  let barrier: Barrier | null = null;
  let reach: Reach = "not-tried";
  return {
    barrier: () => barrier,
    reach: () => reach,
    learn(outcome: TurnOutcome): void {
      reach = reachAfter(outcome, reach);
      if (outcome.kind === "held") barrier = asBarrier(outcome.reason) ?? barrier;
    },
    networkIsAway(): void {
      reach = "offline";
    },
    networkIsBack(): void {
      if (reach === "offline") reach = "not-tried";
    },
    lift(reasons: readonly HoldReason[]): void {
      if (barrier && reasons.includes(barrier)) barrier = null;
    },
  };
}

function asBarrier(reason: HoldReason): Barrier | null {
  return barrierReasons.find((barrier) => barrier === reason) ?? null;
}

function reachAfter(outcome: TurnOutcome, before: Reach): Reach {
  if (outcome.kind === "cancelled") return before;
  if (outcome.kind !== "later") return "reached";
  if (outcome.reason === "offline") return "offline";
  const isAnswered = outcome.reason === "busy" || outcome.reason === "server-error";
  return isAnswered ? "reached" : "unreachable";
}
