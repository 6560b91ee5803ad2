import type { Draft, GrowingDraft } from "../../preload/contract/bench.ts";
import type { BenchDrafts } from "./bench-drafts.ts";
import type { Seat } from "./bench-state.ts";
import { draftOwner } from "./operator.ts";

/**
 * What is on the open bench, kept for who stands there: sealed where there is a key store, so that it outlives a crash
 * of the station too; else in main's memory, where it outlives a crash of the window only.
 */
export function createGrowing(seat: Seat, drafts: BenchDrafts) {
  return {
    async take(): Promise<Draft | null> {
      const bench = seat.now();
      if (bench.kind !== "open") return null;
      const { draftOf, occupant } = bench;
      const own = draftOwner(occupant);
      // What was everybody's at this PC is theirs from now on, also after another crash.
      if (draftOf !== own) await drafts.move(draftOf, own);
      return drafts.read(own);
    },
    async keep(draft: GrowingDraft | null): Promise<void> {
      const bench = seat.now();
      if (bench.kind === "open") await drafts.grow(draftOwner(bench.occupant), draft);
    },
  };
}
