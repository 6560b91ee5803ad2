import { app } from "electron";
import type { Mode } from "../preload/contract/station.ts";
import { keeperOf, type Vault } from "./auth/vault.ts";
import { openAdministrator } from "./settings/administrator.ts";
import { openPolicy } from "./settings/policy/open-policy.ts";
import { policyFile } from "./settings/policy/policy-file.ts";
import { protectionOn } from "./settings/policy/protection.ts";
import { openSettings } from "./settings/settings.ts";
import { systemClock } from "./system-clock.ts";
import { openTrainingRoom } from "./training-room.ts";

interface SettingsParts {
  mode: Mode;
  /** Where this mode keeps its settings. */
  profile: string;
  vault: Vault;
  /** The settings in force, or what is locked of them, are others than before. */
  onSettings: () => void;
  /** Policy or passcode stand in another way than before. */
  onChange: () => void;
}

/** The settings in force: what was chosen, under the passcode, under the policy, under what training needs. */
export async function assembleSettings({ mode, profile, vault, ...parts }: SettingsParts) {
  const onChange = () => {
    settings.fixedMayHaveChanged();
    parts.onChange();
  };
  // The two look at the disk side by side: the window waits for both.
  const [policy, administrator] = await Promise.all([
    openManagedPolicy(vault, () => onChange()),
    openAdministrator({
      keeper: keeperOf(vault, "administrator"),
      clock: systemClock,
      onChange: () => onChange(),
    }),
  ]);
  const room = mode === "training" ? await openTrainingRoom(() => settings.current()) : null;
  const settings = openSettings({
    folder: profile,
    fixed: () => [room?.fixed ?? null, policy.fixed(), administrator.fixed()],
    now: new Date(),
    onChange: parts.onSettings,
  });
  return { policy, administrator, room, settings };
}

function openManagedPolicy(vault: Vault, onChange: () => void) {
  const { platform, env, argv } = process;
  const { isPackaged } = app;
  return openPolicy({
    file: policyFile({ platform, env, commandLine: argv, isPackaged }),
    protectionProblem: protectionOn(platform, isPackaged),
    keeper: keeperOf(vault, "policy"),
    onChange,
  });
}
