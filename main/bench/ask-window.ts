import type { LockReason } from "../../preload/contract/bench.ts";
import type { Clock } from "../outbox/runner.ts";

// A draft of two large pictures takes a second or two on a slow PC.
const patience = 5000;

interface AskContext {
  clock: Clock;
  /** Tells the window that it is to hand over what is on the bench. */
  askWindow: (why: LockReason) => void;
  /** The window has said nothing for 5 s. */
  onSilence: (why: LockReason) => void;
}

/** Asks the window for what is on the bench, one question at a time, and waits no longer than 5 s. */
export function createAsking({ clock, askWindow, onSilence }: AskContext) {
  let open: { why: LockReason; until: number; cancelTimer: () => void } | null = null;

  /** Ends the question; gives why it was asked, `null` when there was none. */
  function end(): LockReason | null {
    open?.cancelTimer();
    const why = open?.why ?? null;
    open = null;
    return why;
  }
  function giveUp(): void {
    const why = end();
    if (why !== null) onSilence(why);
  }

  return {
    ask(why: LockReason): void {
      if (open) return;
      open = { why, until: clock.now() + patience, cancelTimer: clock.after(patience, giveUp) };
      askWindow(why);
    },
    end,
    /** The timer stood still while the PC slept: whoever wakes it does not see the bench for the rest of the 5 s. */
    look(): void {
      if (open && clock.now() >= open.until) giveUp();
    },
  };
}
