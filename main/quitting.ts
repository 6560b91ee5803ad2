import type { App, BrowserWindow, MessageBoxOptions, PowerMonitor } from "electron";
import type { Outbox } from "./outbox/outbox.ts";

export interface QuitContext {
  app: App;
  window: BrowserWindow;
  /** Tells of a system that shuts down or restarts, an empty battery's way out included. */
  power: PowerMonitor;
  /** What would be lost now, unless it is on disk, and what takes nothing over while the question stands. */
  outbox: Pick<Outbox, "undelivered" | "setClosing">;
  /** Whether its documents outlive the station: sealed on disk. */
  outlives: boolean;
  /** How many documents would have been lost lately, for what cannot wait for an answer. */
  undeliveredLately: () => number;
  /** Asks the operator; gives the number of the button. */
  ask: (question: MessageBoxOptions) => Promise<number>;
  /** Ends what main still does. */
  close: () => Promise<void>;
}

/**
 * Stands between every way of leaving (window, menu, the end of a session) and the end: documents that have
 * not reached the server, and are in memory only, are not lost without a word. Gives what leaves from within; `last` happens only if
 * it goes on. A system that shuts down by force asks nobody.
 */
export function guardQuit(context: QuitContext): (last?: () => void) => Promise<void> {
  let state: "open" | "asking" | "leaving" = "open";

  async function leave(last?: () => void): Promise<void> {
    if (state !== "open") return;
    state = "asking";
    // Before the count: what is taken over after it would be lost without a word.
    context.outbox.setClosing(true);
    state = (await mayLeave(context)) ? "leaving" : "open";
    if (state === "open") return context.outbox.setClosing(false);
    try {
      last?.();
    } catch {
      // Nothing has ended yet: the station goes on in full.
      state = "open";
      context.outbox.setClosing(false);
      await context.ask(notSwitched);
      return;
    }
    await context.close().finally(() => context.app.quit());
  }

  // Electron's types leave out that a shutdown comes with an event, too.
  const hold = (event?: { preventDefault(): void }) => {
    if (state === "leaving") return;
    event?.preventDefault();
    void leave();
  };
  context.app.on("before-quit", hold);
  context.window.on("close", hold);
  // Linux and macOS wait for a station that says so: what is on the wire goes back into the queue first.
  context.power.on("shutdown", hold);
  // Windows closes no window at the end of a session; it asks here and waits for no promise.
  context.window.on("query-session-end", (event) => {
    if (!context.outlives && context.undeliveredLately() > 0) hold(event);
  });
  return leave;
}

const keepOpen = 0;

const notSwitched: MessageBoxOptions = {
  type: "error",
  message: "The station could not switch.",
  detail:
    "It goes on as it was, and nothing is lost. The disk of this PC may be full; make room and try again.",
  buttons: ["Go on"],
  noLink: true,
};

async function mayLeave({ outbox, outlives, ask }: QuitContext): Promise<boolean> {
  // Asked in any case: a document that is just being taken over comes first.
  const count = await outbox.undelivered();
  return outlives || count === 0 || (await ask(lossQuestion(count))) !== keepOpen;
}

function lossQuestion(count: number): MessageBoxOptions {
  return {
    type: "warning",
    message: count === 1 ? "1 document would be lost." : `${count} documents would be lost.`,
    detail:
      "They have not reached the server yet and are kept in memory only. Keep Branchscan open until they are delivered, or discard them in the outbox.",
    buttons: ["Keep open", "Close and lose them"],
    defaultId: keepOpen,
    cancelId: keepOpen,
    noLink: true,
  };
}
