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
import { problemsOf } from "./problems.ts";

/** What nobody can change here, and why in words: in training mode the stand-in server's address. */
export interface FixedSettings {
  values: Partial<StationSettings>;
  /** Further paths without a value among the settings, such as `token`. */
  alsoLocked: readonly string[];
  reason: string;
}

export interface Settings {
  /** The settings in force. */
  current: () => StationSettings;
  read(): Pick<ReadSettings, "settings" | "locked" | "repaired">;
  /** What would be in force if this were saved, or what is wrong with it. */
  check: (input: unknown) => SettingsSaved;
  /** Whether nobody has saved any yet. */
  isFresh: () => boolean;
  /** Checks and keeps what the window sends; on the first problem nothing is kept. */
  save: (input: unknown) => SettingsSaved;
}

interface SettingsContext {
  /** The profile folder; `settings.json` lies in it. */
  folder: string;
  fixed: FixedSettings | null;
  now: Date;
}

// A file of an older version may lack what came later; what it has must fit.
const StoredSettings = z
  .looseObject({ limits: z.looseObject({}).optional() })
  .transform((stored) => ({
    ...defaultSettings,
    ...stored,
    limits: { ...defaultSettings.limits, ...stored.limits },
  }))
  .pipe(StationSettings);

/** Opens the settings of a profile; a damaged file is set aside and the defaults come into force. */
export function openSettings({ folder, fixed, now }: SettingsContext): Settings {
  const file = join(folder, "settings.json");
  const isUsable = (value: unknown) => StoredSettings.safeParse(value).success;
  let repaired = setAsideIfDamaged(file, isUsable, now);
  let isFresh = !existsSync(file);
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name: "settings",
    accessPropertiesByDotNotation: false,
  });
  const inForce = (chosen: StationSettings): StationSettings => ({
    ...chosen,
    baseAddress: plainAddress(chosen.baseAddress),
    ...fixed?.values,
  });
  let settings = inForce(StoredSettings.parse(store.store));
  const locked = fixed ? lockedPaths(fixed) : [];

  function check(input: unknown): SettingsSaved {
    const parsed = StationSettings.safeParse(input);
    return parsed.success
      ? { kind: "saved", settings: inForce(parsed.data) }
      : { kind: "refused", problems: problemsOf(parsed.error) };
  }
  function save(input: unknown): SettingsSaved {
    const checked = check(input);
    if (checked.kind === "refused") return checked;
    settings = checked.settings;
    store.store = settings;
    isFresh = false;
    repaired = false;
    return checked;
  }
  return {
    current: () => settings,
    read: () => ({ settings, locked, repaired }),
    isFresh: () => isFresh,
    check,
    save,
  };
}

/** A base address as it is really asked for: a host beyond ASCII in its punycode, so that no look-alike hides. */
function plainAddress(baseAddress: string): string {
  const { origin, pathname } = new URL(baseAddress);
  return origin + pathname.replace(/\/+$/, "");
}

function lockedPaths({ values, alsoLocked, reason }: FixedSettings): ReadSettings["locked"] {
  return [...Object.keys(values), ...alsoLocked].map((path) => ({ path, reason }));
}
