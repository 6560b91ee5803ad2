import type { ReadSettings, SettingsProblem } from "../../preload/contract/settings.ts";
import type { Station } from "../bridge/bridge.ts";
import { words } from "../locales/words.ts";
import { checkPasted, secretPath, type Pasted } from "./pasted-secrets.ts";
import { settingsOf, type SettingsDraft } from "./settings-draft.ts";

/**
 * What came of "Save": what is in force now, or what is wrong and nothing was saved, or that the settings were
 * saved and some secret was not taken.
 */
export type Saved =
  | { kind: "saved"; read: ReadSettings }
  | { kind: "saved-in-part"; read: ReadSettings; problems: readonly SettingsProblem[] }
  | { kind: "refused"; problems: readonly SettingsProblem[] };

/** Saves the draft, then stores each pasted secret that it shows; rejects when main fails at any of it. */
export async function saveSettings(
  station: Station,
  draft: SettingsDraft,
  pasted: Pasted,
): Promise<Saved> {
  // Looked at before anything is saved, so that "nothing was saved" is true.
  const { secrets, problems } = checkPasted(draft, pasted);
  if (problems.length > 0) return { kind: "refused", problems };
  const saved = await station.request("settings:save", settingsOf(draft));
  if (saved.kind === "refused") return saved;
  for (const secret of secrets) {
    const { kind } = await station.request("secret:store", secret);
    const message = words.settings.secrets.fields[secret.name].notTaken;
    if (kind === "refused") problems.push({ path: secretPath(secret.name), message });
  }
  const read = await station.request("settings:read");
  return problems.length > 0 ? { kind: "saved-in-part", read, problems } : { kind: "saved", read };
}
