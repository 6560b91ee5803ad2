import type { GrowingDraft } from "../../preload/contract/bench.ts";
import type { Side } from "../../preload/contract/page.ts";
import { draftOf, isUntouched } from "../session/draft.ts";
import type { PageSlot, Session } from "../session/session.ts";
import type { Vision } from "../vision/vision.ts";
import { keepPage } from "./keep-draft.ts";

interface Keeping {
  /** The bench as the next customer finds it. */
  readonly empty: Session;
  readonly vision: Pick<Vision, "pack">;
  /** Whether main keeps something of this bench already. */
  readonly isKept: boolean;
  /** Gives main what it is to keep; rejects when main did not take it. */
  readonly give: (draft: GrowingDraft | null) => Promise<void>;
}

/** Has main keep the bench as it grows, and gives it only the pages that it has not got. One call after the other. */
export function createGrowth({ empty, vision, isKept, give }: Keeping) {
  let kept: Readonly<Record<Side, PageSlot>> | null = null;
  let mayBeKept = isKept;

  async function pageToGive(session: Session, side: Side) {
    const slot = session.pages[side];
    return kept?.[side] === slot ? "as-kept" : keepPage(slot, vision);
  }

  return {
    /** Whether this bench is to be dropped rather than kept. */
    isEmpty: (session: Session): boolean => isUntouched(session, empty),
    async keep(session: Session): Promise<void> {
      const front = await pageToGive(session, "front");
      const back = await pageToGive(session, "back");
      const typed = draftOf(session, { front: null, back: null });
      mayBeKept = true;
      // Whatever goes wrong now, nothing is sure to be there.
      kept = null;
      await give({ ...typed, pages: { front, back } });
      kept = session.pages;
    },
    /** Drops what may be kept, what has come back from before, too. */
    async drop(): Promise<void> {
      if (!mayBeKept) return;
      kept = null;
      await give(null);
      mayBeKept = false;
    },
  };
}
