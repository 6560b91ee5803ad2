import { barrierReasons, type Conditions, type Pause } from "./conditions.ts";
import type { Job } from "./job.ts";
import type { ProgressBoard } from "./progress-board.ts";
import type { TurnOutcome } from "./send-with-token.ts";
import { takeTurn, type TurnContext } from "./take-turn.ts";

interface DeliveryContext extends TurnContext {
  conditions: Conditions;
  progress: ProgressBoard;
  pause: () => Pause | null;
  onChange: (jobId: string) => void;
  /** When to try again after a fault of our own, epoch milliseconds. */
  soon: () => number;
}

/** Gives what takes a job, which is off the queue, through its turn, and everything else through what follows. */
export function createDelivery(context: DeliveryContext): (job: Job) => Promise<void> {
  const { desk, conditions, progress, pause, onChange, soon } = context;
  // What an earlier run of the station held back for a reason that lay in no single document.
  let mayBeHeldBack = true;

  async function turnOf(job: Job): Promise<TurnOutcome | null> {
    try {
      return await takeTurn(context, job, progress.follow(job.id));
    } catch {
      // A fault of our own must not lose the document, nor hold up the others.
      await desk.requeueBroken(job.id, soon());
      return null;
    } finally {
      progress.drop(job.id);
    }
  }

  async function followBarrier(outcome: TurnOutcome): Promise<void> {
    const barrier = conditions.barrier();
    if (barrier) {
      mayBeHeldBack = true;
      await desk.holdQueued(barrier);
    } else if (outcome.kind === "delivered" && mayBeHeldBack) {
      // The server took it: whatever held everything back is gone.
      mayBeHeldBack = false;
      await desk.requeueHeldFor(barrierReasons);
    }
  }

  return async (job) => {
    const tryNumber = conditions.begin();
    const outcome = await turnOf(job);
    if (!outcome) return;
    const before = pause();
    conditions.learn(outcome, (await desk.job(job.id)).nextTryAt, tryNumber);
    if (pause() !== before) await desk.tellQueued();
    await followBarrier(outcome);
    onChange(job.id);
  };
}
