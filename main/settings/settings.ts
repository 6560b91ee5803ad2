import { existsSync } from "node:fs";
import { join } from "node:path";
import ElectronStore from "electron-store";
import { z } from "zod";
import {
  defaultSettings,
  StationSettings,
  type ReadSettings,
  type SettingsSaved,
} from "../../preload/contract/settings.ts";
import { setAsideIfDamaged } from "./damaged-file.ts";
import {
  isLockedBy,
  keepLocked,
  lockedPaths,
  withFixed,
  type FixedFrom,
} from "./fixed-settings.ts";
import { layOver } from "./groups.ts";
import { problemsOf } from "./problems.ts";
import { problemsTogether } from "./problems-together.ts";

export interface Settings {
  /** The settings in force: what is fixed laid over what was chosen. */
  current: () => StationSettings;
  read(): Pick<ReadSettings, "settings" | "locked" | "repaired">;
  /** What would be in force if this were saved, or what is wrong with it. */
  check: (input: unknown) => SettingsSaved;
  /** Whether nobody has saved any yet. */
  isFresh: () => boolean;
  /** Whether nobody can change what stands at this path now: a setting, `secrets.client-secret`, `operators`, … */
  isLocked: (path: string) => boolean;
  /** Checks and keeps what the window sends, except where it is locked; on the first problem nothing is kept. */
  save: (input: unknown) => SettingsSaved;
  /** To be called when what is fixed may have changed: a new policy, for one. */
  fixedMayHaveChanged: () => void;
}

interface SettingsContext {
  /** The profile folder; `settings.json` lies in it. */
  folder: string;
  /** Asked at each use, so that nothing that was fixed once lingers. */
  fixed: () => FixedFrom;
  now: Date;
  /** The settings in force are others than before, or other ones are locked. */
  onChange?: (settings: StationSettings) => void;
}

// A file of an older version may lack what came later, in its groups too; what it has must fit.
const StoredSettings = z
  .looseObject({})
  .transform((stored) => layOver(defaultSettings, stored))
  .pipe(StationSettings);

/** Opens the settings of a profile; a damaged file is set aside and the defaults come into force. */
export function openSettings({ folder, fixed, now, onChange }: SettingsContext): Settings {
  const file = join(folder, "settings.json");
  const isUsable = (value: unknown) => StoredSettings.safeParse(value).success;
  let repaired = setAsideIfDamaged(file, isUsable, now);
  let isFresh = !existsSync(file);
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name: "settings",
    accessPropertiesByDotNotation: false,
  });
  let chosen = StoredSettings.parse(store.store);
  const locked = () => lockedPaths(fixed());
  const current = () => inForce(chosen, fixed());
  const inView = () => JSON.stringify([current(), locked()]);
  let told = inView();

  function tellIfNew(): void {
    const view = inView();
    if (view === told) return;
    told = view;
    onChange?.(current());
  }
  function take(input: unknown): { wanted: StationSettings; saved: SettingsSaved } {
    const parsed = StationSettings.safeParse(input);
    if (!parsed.success) return { wanted: chosen, saved: refused(problemsOf(parsed.error)) };
    const locks = locked();
    const wanted = plain(StationSettings.parse(keepLocked(parsed.data, chosen, locks)));
    const settings = inForce(wanted, fixed());
    // What is locked is not for whoever saves to put right.
    const problems = problemsTogether(settings).filter(({ path }) => !isLockedBy(locks, path));
    return { wanted, saved: problems.length > 0 ? refused(problems) : { kind: "saved", settings } };
  }
  function save(input: unknown): SettingsSaved {
    const { wanted, saved } = take(input);
    if (saved.kind === "refused") return saved;
    // The own choice and not what is fixed over it: it is in force again when a policy is lifted.
    store.store = wanted;
    chosen = wanted;
    isFresh = false;
    repaired = false;
    tellIfNew();
    return saved;
  }
  return {
    current,
    read: () => ({ settings: current(), locked: locked(), repaired }),
    isFresh: () => isFresh,
    isLocked: (path) => isLockedBy(locked(), path),
    check: (input) => take(input).saved,
    save,
    fixedMayHaveChanged: tellIfNew,
  };
}

function inForce(chosen: StationSettings, from: FixedFrom): StationSettings {
  return plain(StationSettings.parse(withFixed(chosen, from)));
}

function refused(problems: Extract<SettingsSaved, { kind: "refused" }>["problems"]): SettingsSaved {
  return { kind: "refused", problems };
}

/** A base address as it is really asked for: a host beyond ASCII in its punycode, so that no look-alike hides. */
function plain(settings: StationSettings): StationSettings {
  const { origin, pathname } = new URL(settings.baseAddress);
  return { ...settings, baseAddress: origin + pathname.replace(/\/+$/, "") };
}
