import type { Draft } from "../../preload/contract/bench.ts";
import { keepDraft } from "../pages/keep-draft.ts";
import { underWay, type Session } from "../session/session.ts";
import type { Vision } from "../vision/vision.ts";

/** What locking works on. */
export interface LockDesk {
  /** The bench as it is by then. */
  readonly session: () => Session;
  /** The bench as the next customer finds it. */
  readonly empty: Session;
  readonly vision: Pick<Vision, "pack">;
  /** Comes when nothing is under way on the bench any more, or when that takes too long. */
  readonly whenQuiet: () => Promise<void>;
  /** Gives main what is on the bench; rejects when main did not take it. */
  readonly give: (draft: Draft | null) => Promise<void>;
}

/** Whether something on the bench comes to its end by itself: a document being sent, a picture on its way. */
export function isBusy(session: Session): boolean {
  const isUnderWay = underWay(session, "front") !== null || underWay(session, "back") !== null;
  return session.sending || isUnderWay;
}

/** Hands the bench over to main; whatever goes wrong on the way, the bench is still as it was. */
export async function handOver(desk: LockDesk): Promise<"handed-over" | "failed"> {
  try {
    await desk.whenQuiet();
    await desk.give(await keepDraft(desk.session(), desk.empty, desk.vision));
    return "handed-over";
  } catch {
    return "failed";
  }
}
