import { useState } from "react";
import { useSettings } from "../app/settings-context.ts";
import { lockOn } from "../settings/paths.ts";

/** The switch of the automatic shutter. */
export interface AutoShutter {
  readonly isOn: boolean;
  /** Why it cannot be switched here, in words; `undefined` when it can. */
  readonly lockedBy: string | undefined;
  readonly toggle: () => void;
}

/** The automatic shutter as the settings have it, or as it was switched on this PC where they leave that open. */
export function useAutoShutter(): AutoShutter {
  const read = useSettings();
  const [chosen, setChosen] = useState(() => rememberedChoice(localStorage));
  const lockedBy = lockOn("camera.autoShutter", read?.locked ?? []);
  const setting = read?.settings.camera.autoShutter ?? false;
  const isOn = lockedBy === undefined ? (chosen ?? setting) : setting;
  return {
    isOn,
    lockedBy,
    toggle() {
      if (lockedBy !== undefined) return;
      setChosen(!isOn);
      rememberChoice(localStorage, !isOn);
    },
  };
}

// As with the camera, it is this PC's own matter: the window keeps it.
const key = "auto-shutter";

/** What was chosen last on this PC; `null` for nothing yet. */
function rememberedChoice(storage: Pick<Storage, "getItem">): boolean | null {
  const kept = storage.getItem(key);
  return kept === "on" ? true : kept === "off" ? false : null;
}

/** Keeps the choice for the next start. */
function rememberChoice(storage: Pick<Storage, "setItem">, isOn: boolean): void {
  storage.setItem(key, isOn ? "on" : "off");
}
