import { setImmediate } from "node:timers/promises";
import type { BrowserWindow, MessageBoxOptions } from "electron";

/**
 * Opens the window's page anew after its process has ended, once the operator has read what happened:
 * a page that fails at every start thus never runs in a circle. The outbox is main's and goes on.
 */
export function reopenAfterCrash(
  window: BrowserWindow,
  ask: (message: MessageBoxOptions) => Promise<unknown>,
): void {
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    void reopen(window, ask);
  });
}

async function reopen(
  window: BrowserWindow,
  ask: (message: MessageBoxOptions) => Promise<unknown>,
): Promise<void> {
  await ask(message);
  // Chromium is still clearing up while the event is told.
  await setImmediate();
  if (!window.isDestroyed()) window.webContents.reload();
}

const message: MessageBoxOptions = {
  type: "error",
  message: "The window stopped working.",
  detail:
    "Documents in the outbox are not affected and go on. What was on the bench comes back; look it over before you send it.",
  buttons: ["Open again"],
  noLink: true,
};
