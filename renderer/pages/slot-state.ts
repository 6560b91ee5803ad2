import { words } from "../locales/words.ts";
import type { PageSlot } from "../session/session.ts";
import { isStopped, verdictWord, type Verdict } from "./verdict.ts";

/** How a slot looks: what state it is in and the word for it. */
export type SlotLook = "empty" | "live" | "cropping" | "good" | "look-again" | "stopped";

/** The state of a slot as it is shown; an empty one is live while the camera looks for it. */
export function slotState(
  slot: PageSlot,
  isLive: boolean,
  verdict: Verdict | null,
): { look: SlotLook; word: string } {
  const { state } = words.capture;
  switch (slot.kind) {
    case "empty":
      return isLive ? { look: "live", word: state.live } : { look: "empty", word: state.empty };
    case "cropping":
      return { look: "cropping", word: state.cropping };
    case "done":
      return verdict ? lookOf(verdict, slot.excuse !== null) : { look: "good", word: state.done };
  }
}

function lookOf(verdict: Verdict, isExcused: boolean): { look: SlotLook; word: string } {
  const { state } = words.capture;
  const word = verdictWord(verdict);
  if (isStopped(verdict) && !isExcused) return { look: "stopped", word: state.again(word) };
  const look = verdict.flaws.length > 0 ? "look-again" : "good";
  return { look, word: state.doneWith(word) };
}
