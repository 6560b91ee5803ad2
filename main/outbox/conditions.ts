import type { HoldReason, WaitReason } from "../../preload/contract/job.ts";
import type { TurnOutcome } from "./send-with-token.ts";

/** Reasons that lie in no single document: with one of them nothing at all goes out. */
export const barrierReasons = ["sign-in", "certificate", "not-set-up"] as const;
/** Why nothing goes out until a person has lifted it. */
export type Barrier = (typeof barrierReasons)[number];

/** Why nothing goes out for a while: until then (epoch milliseconds), or until the network is back. */
export interface Pause {
  reason: WaitReason;
  until: number | null;
}

/** How the latest try fared on its way to the server. */
export type Reach = "not-tried" | "reached" | "unreachable" | "offline";

/** What the latest tries have taught about the way to the server. */
export function createConditions() {
  let barrier: Barrier | null = null;
  let pause: (Pause & { until: number }) | null = null;
  let reach: Reach = "not-tried";
  // Tries are counted as they begin: one that was under way when trouble came says nothing of what came after.
  let tries = 0;
  let triesBeforeTrouble = 0;
  let latestProof = 0;

  function trouble(): void {
    triesBeforeTrouble = tries;
  }

  /** A pause that comes while another stands, from a try of before it, does not shorten that. */
  function pauseFor(reason: WaitReason, until: number, isNewer: boolean): void {
    const standing = isNewer || pause === null ? until : pause.until;
    pause = { reason, until: Math.max(until, standing) };
    trouble();
  }

  return {
    barrier: () => barrier,
    reach: () => reach,
    /** What holds all documents up at this moment; the first one to go after it is a probe. */
    pause: (now: number): Pause | null => (pause && pause.until > now ? pause : null),
    /** Whether the server has taken something since there was trouble; until then each try is a probe. */
    isProven: () => latestProof > triesBeforeTrouble,
    /** Counts a try that begins now; gives its number. */
    begin(): number {
      tries += 1;
      return tries;
    },
    /** Takes in what came of a try, and when its own document goes again. */
    learn(outcome: TurnOutcome, nextTryAt: number | null, tryNumber: number): void {
      const found = reachAfter(outcome);
      const isNewer = tryNumber > triesBeforeTrouble;
      reach = found ?? reach;
      if (outcome.kind === "later" && isShared(outcome.reason) && nextTryAt !== null) {
        pauseFor(outcome.reason, nextTryAt, isNewer);
      } else if (found === "reached" && isNewer) {
        pause = null;
        latestProof = tryNumber;
      }
      const raised = outcome.kind === "held" ? asBarrier(outcome.reason) : null;
      if (!raised) return;
      barrier = raised;
      trouble();
    },
    networkIsBack(): void {
      trouble();
      if (reach === "offline") reach = "not-tried";
      // What a server asked for holds, whatever the network did meanwhile.
      if (pause?.reason !== "busy") pause = null;
    },
    lift(reasons: readonly HoldReason[]): void {
      if (barrier && reasons.includes(barrier)) barrier = null;
    },
    endPause(): void {
      pause = null;
      trouble();
    },
  };
}

export type Conditions = ReturnType<typeof createConditions>;

function asBarrier(reason: HoldReason): Barrier | null {
  return barrierReasons.find((barrier) => barrier === reason) ?? null;
}

/** Whether the cause of a wait lies in the way or the server, so that any other document would meet it too. */
function isShared(reason: WaitReason): boolean {
  return reason === "offline" || reason === "unreachable" || reason === "busy";
}

// Only the server gives these; the others may stand before anything was asked of it.
const serversReasons: ReadonlySet<HoldReason> = new Set([
  "forbidden",
  "not-found",
  "refused",
  "too-large",
  "redirected",
]);

function reachAfter(outcome: TurnOutcome): Reach | null {
  switch (outcome.kind) {
    case "delivered":
      return "reached";
    case "cancelled":
      return null;
    case "held":
      return serversReasons.has(outcome.reason) ? "reached" : null;
    case "later":
      if (outcome.reason === "offline") return "offline";
      // That was our own doing and says nothing of the way.
      if (outcome.reason === "station-fault") return null;
      return isAnswer(outcome.reason) ? "reached" : "unreachable";
  }
}

function isAnswer(reason: WaitReason): boolean {
  return reason === "busy" || reason === "server-error";
}
