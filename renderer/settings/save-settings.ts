import { BearerToken } from "../../preload/contract/secrets.ts";
import type { ReadSettings, SettingsProblem } from "../../preload/contract/settings.ts";
import type { Station } from "../bridge/bridge.ts";
import { words } from "../locales/words.ts";
import { settingsOf, type SettingsDraft } from "./settings-draft.ts";

/** What came of "Save": what is in force now, or what is wrong; then nothing was saved. */
export type Saved =
  | { kind: "saved"; read: ReadSettings }
  | { kind: "refused"; problems: readonly SettingsProblem[] };

/** Saves the draft, and stores the pasted token unless it is blank; rejects when main fails at either. */
export async function saveSettings(
  station: Station,
  draft: SettingsDraft,
  pasted: string,
): Promise<Saved> {
  const token = pasted.trim() === "" ? null : BearerToken.safeParse(pasted);
  // Looked at before anything is saved, so that "nothing was saved" is true.
  if (token?.success === false) {
    return {
      kind: "refused",
      problems: [{ path: "token", message: words.settings.token.refused }],
    };
  }
  const saved = await station.request("settings:save", settingsOf(draft));
  if (saved.kind === "refused") return saved;
  if (token) {
    const { kind } = await station.request("secret:store", {
      name: "access-token",
      value: token.data,
    });
    if (kind === "refused") throw new Error("A token that fits was refused");
  }
  return { kind: "saved", read: await station.request("settings:read") };
}
