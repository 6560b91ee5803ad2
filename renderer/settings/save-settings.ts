import type { ReadSettings, SettingsProblem } from "../../preload/contract/settings.ts";
import type { Station } from "../bridge/bridge.ts";
import { words } from "../locales/words.ts";
import { lockOn } from "./paths.ts";
import { checkPasted, pastedNames, secretPath, type Pasted } from "./pasted-secrets.ts";
import { changedPaths, settingsOf, type SettingsDraft } from "./settings-draft.ts";

/**
 * What came of "Save": what is in force now, or what is wrong and nothing was saved, or that the settings were
 * saved and some secret was not taken, or that nothing was saved since something of it has been locked meanwhile.
 */
export type Saved =
  | { kind: "saved"; read: ReadSettings }
  | { kind: "saved-in-part"; read: ReadSettings; problems: readonly SettingsProblem[] }
  | { kind: "refused"; problems: readonly SettingsProblem[] }
  | { kind: "locked"; read: ReadSettings };

/** What there is to save: a draft that holds what is shown, and the pasted secrets. */
interface ToSave {
  draft: SettingsDraft;
  pasted: Pasted;
  /** The settings of which the draft was made. */
  inForce: SettingsDraft;
}

/** Saves the draft, then stores each pasted secret that it shows; rejects when main fails at any of it. */
export async function saveSettings(station: Station, toSave: ToSave): Promise<Saved> {
  // Looked at before anything is saved, so that "nothing was saved" is true.
  const { secrets, problems } = checkPasted(toSave.draft, toSave.pasted);
  if (problems.length > 0) return { kind: "refused", problems };
  // Main leaves what is locked as it was and saves the rest: whoever has opened it too long ago would read "Saved".
  const before = await station.request("settings:read");
  if (isLockedNow(toSave, before)) return { kind: "locked", read: before };
  const saved = await station.request("settings:save", settingsOf(toSave.draft));
  if (saved.kind === "refused") return saved;
  for (const secret of secrets) {
    const { kind } = await station.request("secret:store", secret);
    const message = words.settings.secrets.fields[secret.name].notTaken;
    if (kind === "refused") problems.push({ path: secretPath(secret.name), message });
  }
  const read = await station.request("settings:read");
  return problems.length > 0 ? { kind: "saved-in-part", read, problems } : { kind: "saved", read };
}

function isLockedNow({ draft, pasted, inForce }: ToSave, { locked }: ReadSettings): boolean {
  const secrets = pastedNames(draft, pasted).map(secretPath);
  return [...changedPaths(draft, inForce), ...secrets].some(
    (path) => lockOn(path, locked) !== undefined,
  );
}
