import type { Draft, LockReason } from "../../preload/contract/bench.ts";
import type { Clock } from "../outbox/runner.ts";
import type { BenchDrafts } from "./bench-drafts.ts";
import type { Locked, Seat } from "./bench-state.ts";
import { draftOwner, type Occupant } from "./operator.ts";

interface LockingContext {
  drafts: BenchDrafts;
  clock: Pick<Clock, "after">;
  reloadWindow: () => void;
}

// A window that is packing two large pictures on a slow PC, or that has just woken with it, gets so much longer.
const lateness = 5000;

/** Locks the bench and keeps what was on it. To be called one after the other. */
export function createLocking(seat: Seat, { drafts, clock, reloadWindow }: LockingContext) {
  let cancelReload: (() => void) | null = null;

  async function keep(occupant: Occupant, draft: Draft | null): Promise<void> {
    // Whatever becomes of the draft, the lock holds.
    await drafts.keep(draftOwner(occupant), draft).catch(() => "lost");
    await lookForDraft();
  }

  async function lookForDraft(): Promise<void> {
    const bench = seat.now();
    if (bench.kind === "open" || !bench.occupant) return;
    const hasDraft = await drafts.has(draftOwner(bench.occupant)).catch(() => false);
    if (hasDraft !== bench.hasDraft) seat.become({ ...bench, hasDraft });
  }

  /** The window was asked, was silent too long, and had only been slow. */
  async function keepLate(locked: Locked, draft: Draft | null): Promise<void> {
    if (!locked.takesLateDraft || !locked.occupant) return;
    seat.become({ ...locked, takesLateDraft: false });
    await keep(locked.occupant, draft);
    cancelReload?.();
    reloadWindow();
  }

  return {
    async lock(draft: Draft | null, why: LockReason, isUnanswered: boolean): Promise<void> {
      const bench = seat.now();
      if (bench.kind === "locked") return keepLate(bench, draft);
      const { occupant } = bench;
      const takesLateDraft = isUnanswered;
      // Before the draft is sealed, which takes its time: from here on the door is shut.
      seat.become({ kind: "locked", why, occupant, hasDraft: false, takesLateDraft });
      if (isUnanswered) {
        // The door is shut and the window covers itself; to load it anew now would throw away what it is packing.
        cancelReload = clock.after(lateness, reloadWindow);
        return;
      }
      await keep(occupant, draft);
      reloadWindow();
    },
    /** Drops what nobody has come back for. */
    async tidy(): Promise<void> {
      await drafts.dropOld().catch(() => {
        // What could not be dropped now is tried again within the hour.
      });
      await lookForDraft();
    },
  };
}
