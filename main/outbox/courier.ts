import type { HoldReason, JobSummary } from "../../preload/contract/job.ts";
import { barrierReasons, createConditions, type Barrier, type Reach } from "./conditions.ts";
import type { Job } from "./job.ts";
import { createJobDesk } from "./job-desk.ts";
import { createProgressBoard } from "./progress-board.ts";
import { createRunner } from "./runner.ts";
import { takeTurn, type TurnContext } from "./take-turn.ts";

export interface CourierContext extends Omit<TurnContext, "desk" | "signal"> {
  isOnline: () => boolean;
  /** A job changed in a way that the window shows. */
  onChange: (jobId: string) => void;
}

/** Takes the jobs of the store to Artemis, one after the other, for as long as it takes. */
export interface Courier {
  /** Looks for work: a job was accepted. */
  wake: () => void;
  /** Makes a waiting or held job due now; false when it is on the wire or settled. */
  retry(jobId: string): Promise<boolean>;
  /** Lifts what stands in the way for these reasons and lets go on what they held. */
  release(reasons: readonly HoldReason[]): Promise<void>;
  /** The network is back: what waited for it is due. */
  networkIsBack(): Promise<void>;
  progressOf: (jobId: string) => JobSummary["progress"];
  barrier: () => Barrier | null;
  reach: () => Reach;
  /** Ends the try on the wire, whose job goes back into the queue, and starts no other. */
  stop(): Promise<void>;
}

// Nobody tells of a network that was away for a moment only: ask.
const askNetworkEvery = 3000;

/** A courier at rest; `wake` sets it going. */
export function createCourier(context: CourierContext): Courier {
  const { store, clock, onChange } = context;
  const desk = createJobDesk(store, onChange);
  const progress = createProgressBoard(clock, onChange);
  const conditions = createConditions();
  const stopping = new AbortController();
  const runner = createRunner(clock, deliverWhatIsDue);

  /** Gives when to look again, or `null` when somebody will wake the courier. */
  async function deliverWhatIsDue(): Promise<number | null> {
    while (!stopping.signal.aborted) {
      const next = await store.next(clock.now());
      if (next.kind === "wait") return next.until;
      if (next.kind === "none") return null;
      const barrier = conditions.barrier();
      if (barrier) await desk.holdQueued(barrier);
      else if (context.isOnline()) await deliver(next.job);
      else return waitForNetwork();
    }
    return null;
  }

  async function waitForNetwork(): Promise<number> {
    conditions.networkIsAway();
    await desk.markOffline();
    return clock.now() + askNetworkEvery;
  }

  async function deliver(job: Job): Promise<void> {
    const turn = { ...context, desk, signal: stopping.signal };
    const outcome = await takeTurn(turn, job, progress.follow(job.id));
    progress.drop(job.id);
    conditions.learn(outcome);
    const barrier = conditions.barrier();
    if (barrier) await desk.holdQueued(barrier);
    // The server took it: whatever held everything back is gone.
    if (outcome.kind === "delivered") await desk.requeueHeldFor(barrierReasons);
    onChange(job.id);
  }

  return {
    wake: runner.wake,
    progressOf: progress.of,
    barrier: conditions.barrier,
    reach: conditions.reach,
    ...personsSteps({ store, desk, conditions, wake: runner.wake }),
    async stop() {
      stopping.abort();
      await runner.stop();
    },
  };
}

interface Steps {
  store: CourierContext["store"];
  desk: ReturnType<typeof createJobDesk>;
  conditions: ReturnType<typeof createConditions>;
  wake: () => void;
}

/** What somebody, or the network's return, sets going again. */
function personsSteps({ store, desk, conditions, wake }: Steps) {
  return {
    async retry(jobId: string): Promise<boolean> {
      const job = await store.get(jobId);
      if (job?.state !== "queued" && job?.state !== "held") return false;
      // It goes ahead as a probe; what else is held for the same reason follows when it arrives.
      conditions.lift(barrierReasons);
      await desk.requeue(jobId);
      wake();
      return true;
    },
    async release(reasons: readonly HoldReason[]): Promise<void> {
      conditions.lift(reasons);
      await desk.requeueHeldFor(reasons);
      wake();
    },
    async networkIsBack(): Promise<void> {
      conditions.networkIsBack();
      await desk.requeueWaitingFor(["offline", "unreachable"]);
      wake();
    },
  };
}
