import { app, Menu, powerMonitor, type BrowserWindow } from "electron";
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

/** The ways out of this mode. */
export interface WaysOut {
  /** Comes back in the other mode, unless the policy fixes this one. */
  switchMode: (next: Mode) => void;
  /**
   * Looks at the policy, at the start and whenever it may have changed: where it fixes another mode the station goes
   * there, and nobody can leave it; a kiosk has no menu bar.
   */
  obeyPolicy: () => void;
}

/** Guards every way out of the window. */
export function guardLeaving(
  { window, mode, baseFolder, policy, onSwitch }: Leaving,
  guards: Omit<QuitContext, "app" | "window" | "power">,
): WaysOut {
  reopenAfterCrash(window, guards.ask);
  const leave = guardQuit({ ...guards, app, window, power: powerMonitor });
  const switchTo = (next: Mode) =>
    void leave(() => {
      writeMode(baseFolder, next);
      onSwitch(next);
      // Said outright: a file that cannot be read back must not lead round in a circle.
      app.relaunch({ args: [...restartArguments(process.argv.slice(1)), `--${next}`] });
    });
  let obeyed: { mode: Mode | null; kiosk: boolean } = { mode: null, kiosk: false };
  return {
    switchMode(next) {
      if (policy.mode() === null) switchTo(next);
    },
    obeyPolicy() {
      const wanted = { mode: policy.mode(), kiosk: policy.kiosk() };
      const before = obeyed;
      obeyed = wanted;
      if (window.isDestroyed()) return;
      if (wanted.kiosk !== before.kiosk)
        window.setMenu(wanted.kiosk ? null : Menu.getApplicationMenu());
      // Asked once for each change: documents that would be lost may keep the station where it is.
      const isNew = wanted.mode !== before.mode;
      if (isNew && wanted.mode !== null && wanted.mode !== mode) switchTo(wanted.mode);
    },
  };
}
