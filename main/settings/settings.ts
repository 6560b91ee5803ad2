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
  read(): Omit<ReadSettings, "token">;
  /** Checks and keeps what the window sends; on the first problem nothing is kept. */
  save(input: unknown): SettingsSaved;
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
  const isUsable = (value: unknown) => StoredSettings.safeParse(value).success;
  let repaired = setAsideIfDamaged(join(folder, "settings.json"), isUsable, now);
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name: "settings",
    accessPropertiesByDotNotation: false,
  });
  const fixedValues = fixed?.values ?? {};
  let settings: StationSettings = { ...StoredSettings.parse(store.store), ...fixedValues };
  const locked = fixed ? lockedPaths(fixed) : [];

  function save(input: unknown): SettingsSaved {
    const parsed = StationSettings.safeParse(input);
    if (!parsed.success) return { kind: "refused", problems: problemsOf(parsed.error) };
    settings = { ...parsed.data, ...fixedValues };
    store.store = settings;
    repaired = false;
    return { kind: "saved", settings };
  }
  return { current: () => settings, read: () => ({ settings, locked, repaired }), save };
}

function lockedPaths({ values, alsoLocked, reason }: FixedSettings): ReadSettings["locked"] {
  return [...Object.keys(values), ...alsoLocked].map((path) => ({ path, reason }));
}
