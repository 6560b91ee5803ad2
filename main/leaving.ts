import { app, type BrowserWindow } from "electron";
import type { Mode } from "../preload/contract/station.ts";
import { restartArguments, writeMode } from "./mode.ts";
import { guardQuit, type QuitContext } from "./quitting.ts";
import type { ManagedPolicy } from "./settings/policy/open-policy.ts";
import { reopenAfterCrash } from "./window-crash.ts";

interface Leaving {
  window: BrowserWindow;
  mode: Mode;
  /** Where the mode for the next start is kept. */
  baseFolder: string;
  policy: Pick<ManagedPolicy, "mode" | "kiosk">;
  /** It is going to the other mode now. */
  onSwitch: (next: Mode) => void;
}

/**
 * Guards every way out of the window; gives the one that comes back in the other mode. Where the policy fixes
 * another mode than this one, the station goes there at once, and nobody can leave it.
 */
export function guardLeaving(
  { window, mode, baseFolder, policy, onSwitch }: Leaving,
  guards: Omit<QuitContext, "app" | "window">,
): (next: Mode) => void {
  reopenAfterCrash(window, guards.ask);
  const leave = guardQuit({ ...guards, app, window });
  const switchTo = (next: Mode) =>
    void leave(() => {
      writeMode(baseFolder, next);
      onSwitch(next);
      app.relaunch({ args: restartArguments(process.argv.slice(1)) });
    });
  const fixed = policy.mode();
  if (fixed !== null && fixed !== mode) switchTo(fixed);
  if (policy.kiosk()) window.removeMenu();
  return (next) => {
    if (policy.mode() === null) switchTo(next);
  };
}
