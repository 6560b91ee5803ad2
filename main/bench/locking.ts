import type { Draft, LockReason } from "../../preload/contract/bench.ts";
import type { Locked, Seat } from "./bench-state.ts";
import type { DraftStore } from "./drafts.ts";
import { draftOwner, type Occupant } from "./operator.ts";

interface LockingContext {
  drafts: DraftStore;
  reloadWindow: () => void;
}

/** Locks the bench and keeps what was on it. To be called one after the other. */
export function createLocking(seat: Seat, { drafts, reloadWindow }: LockingContext) {
  async function keep(occupant: Occupant, draft: Draft | null): Promise<void> {
    // Whatever becomes of the draft, the lock holds.
    if (draft) await drafts.keep(draftOwner(occupant), draft).catch(() => "lost");
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
    if (!locked.takesLateDraft || !locked.occupant || !draft) return;
    seat.become({ ...locked, takesLateDraft: false });
    await keep(locked.occupant, draft);
  }

  return {
    async lock(draft: Draft | null, why: LockReason, isUnanswered: boolean): Promise<void> {
      const bench = seat.now();
      if (bench.kind === "locked") return keepLate(bench, draft);
      const { occupant } = bench;
      const takesLateDraft = isUnanswered;
      // Before the draft is sealed, which takes its time: from here on the door is shut.
      seat.become({ kind: "locked", why, occupant, hasDraft: false, takesLateDraft });
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
