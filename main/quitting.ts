import type { App, BrowserWindow, MessageBoxOptions } from "electron";

interface QuitContext {
  app: App;
  window: BrowserWindow;
  /** How many documents would be lost now. */
  undelivered: () => Promise<number>;
  /** Asks the operator; gives the number of the button. */
  ask: (question: MessageBoxOptions) => Promise<number>;
  /** Ends what main still does. */
  close: () => Promise<void>;
}

/**
 * Stands between every way of leaving (window, menu, system) and the end: documents that have not reached
 * the server are not lost without a word. Gives what leaves from within; `last` happens only if it goes on.
 */
export function guardQuit(context: QuitContext): (last?: () => void) => Promise<void> {
  let state: "open" | "asking" | "leaving" = "open";

  async function leave(last?: () => void): Promise<void> {
    if (state !== "open") return;
    state = "asking";
    state = (await mayLeave(context)) ? "leaving" : "open";
    if (state === "open") return;
    last?.();
    await context.close();
    context.app.quit();
  }

  const hold = (event: { preventDefault(): void }) => {
    if (state === "leaving") return;
    event.preventDefault();
    void leave();
  };
  context.app.on("before-quit", hold);
  context.window.on("close", hold);
  return leave;
}

const keepOpen = 0;

async function mayLeave({ undelivered, ask }: QuitContext): Promise<boolean> {
  const count = await undelivered();
  return count === 0 || (await ask(lossQuestion(count))) !== keepOpen;
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
