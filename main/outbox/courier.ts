import type { HoldReason, JobSummary } from "../../preload/contract/job.ts";
import {
  barrierReasons,
  createConditions,
  type Barrier,
  type Pause,
  type Reach,
} from "./conditions.ts";
import { createDelivery } from "./delivery.ts";
import { createJobDesk } from "./job-desk.ts";
import { createLanes } from "./lanes.ts";
import { createProgressBoard } from "./progress-board.ts";
import { createRunner } from "./runner.ts";
import { takeOffQueue, type TurnContext } from "./take-turn.ts";
import { createTurnOrder, type TurnOrder } from "./turn-order.ts";

export interface CourierContext extends Omit<TurnContext, "desk" | "signal"> {
  /** Whether this PC has the network that it needs; who knows tells the courier of each change. */
  isOnline: () => boolean;
  /** A job changed in a way that the window shows. */
  onChange: (jobId: string) => void;
  /** How many documents go at the same time at most, each for another record; 2 by default. */
  sideBySide?: number;
}

/** Takes the jobs of the store to Artemis, in order for each record, for as long as it takes. */
export interface Courier {
  /** Looks for work: a job was accepted. */
  wake: () => void;
  /**
   * Lets a waiting or held job go next, as a probe, whatever else waits; false when it is on the wire, is
   * settled, or stays behind an earlier one for the same document.
   */
  retry(jobId: string): Promise<boolean>;
  /** Lifts what stands in the way for these reasons and lets go on what they held. */
  release(reasons: readonly HoldReason[]): Promise<void>;
  /** The network is gone: says so of what waits. */
  networkIsAway(): Promise<void>;
  /** The network is back: what waited for it is due. */
  networkIsBack(): Promise<void>;
  progressOf: (jobId: string) => JobSummary["progress"];
  barrier: () => Barrier | null;
  /** What holds up every document at this moment, for a while. */
  pause: () => Pause | null;
  reach: () => Reach;
  /** Ends the try on the wire, whose job goes back into the queue, and starts no other. */
  stop(): Promise<void>;
}

const noNetwork: Pause = { reason: "offline", until: null };

// After a fault of our own: long enough not to go in a circle, short enough that nobody waits for it.
const faultPause = 30_000;

/** A courier at rest; `wake` sets it going. */
export function createCourier(context: CourierContext): Courier {
  const { store, clock, onChange } = context;
  const desk = createJobDesk(store, onChange);
  const progress = createProgressBoard(clock, onChange);
  const conditions = createConditions();
  const stopping = new AbortController();
  const soon = () => clock.now() + faultPause;
  const runner = createRunner(clock, { run: deliverWhatIsDue, afterFault: soon });
  const order = createTurnOrder(store, clock, pause);
  const lanes = createLanes();
  const deliver = createDelivery({
    ...context,
    desk,
    conditions,
    progress,
    pause,
    soon,
    signal: stopping.signal,
  });

  /** After trouble, and before anything has gone out, one goes ahead to see. */
  function width(): number {
    return conditions.isProven() ? (context.sideBySide ?? 2) : 1;
  }

  function pause(): Pause | null {
    // A barrier holds what a pause would only hold up.
    if (conditions.barrier()) return null;
    return context.isOnline() ? conditions.pause(clock.now()) : noNetwork;
  }

  async function deliverWhatIsDue(): Promise<number | null> {
    // Only this courier puts jobs on the wire: one that is there in no lane was left behind by a turn that broke.
    for (const { id } of await store.inState("sending"))
      if (!lanes.has(id)) await desk.requeueBroken(id, soon());
    while (!stopping.signal.aborted && lanes.count() < width()) {
      const next = await order.next();
      if (next.kind === "wait") return next.until;
      if (next.kind === "none") return null;
      const barrier = conditions.barrier();
      if (barrier) await desk.holdQueued(barrier);
      else if (await takeOffQueue(desk, next.job.id))
        lanes.start(next.job.id, deliver(next.job), lookAgain);
    }
    // The next lane that is free looks for more.
    return null;
  }

  function lookAgain(fault?: unknown): void {
    if (fault === undefined) runner.wake();
    else runner.wakeAt(soon());
  }

  return {
    wake: runner.wake,
    progressOf: progress.of,
    barrier: conditions.barrier,
    pause,
    reach: conditions.reach,
    ...personsSteps({ store, desk, conditions, order, wake: runner.wake }),
    async stop() {
      stopping.abort();
      await runner.stop();
      await lanes.allFree();
    },
  };
}

interface Steps {
  store: CourierContext["store"];
  desk: ReturnType<typeof createJobDesk>;
  conditions: ReturnType<typeof createConditions>;
  order: TurnOrder;
  wake: () => void;
}

/** What somebody, or the network, changes from outside. */
function personsSteps({ store, desk, conditions, order, wake }: Steps) {
  return {
    async retry(jobId: string): Promise<boolean> {
      const job = await store.get(jobId);
      if (job?.state !== "queued" && job?.state !== "held") return false;
      if (await store.ahead(job)) return false;
      // It goes ahead as a probe; what else is held for the same reason follows when it arrives.
      conditions.lift(barrierReasons);
      order.ask(jobId);
      if (!(await desk.requeue(jobId))) return false;
      wake();
      return true;
    },
    async release(reasons: readonly HoldReason[]): Promise<void> {
      conditions.lift(reasons);
      conditions.endPause();
      await desk.requeueHeldFor(reasons);
      wake();
    },
    networkIsAway: () => desk.tellQueued(),
    async networkIsBack(): Promise<void> {
      conditions.networkIsBack();
      await desk.makeDueWaitingFor(["offline", "unreachable"]);
      wake();
    },
  };
}
