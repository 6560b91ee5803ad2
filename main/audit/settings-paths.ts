import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { defaultSettings, type StationSettings } from "../../preload/contract/settings.ts";

type Leaf = string | number | boolean | null | readonly unknown[];
type PathsOf<Branch> = {
  [Key in keyof Branch & string]: Branch[Key] extends Leaf ? Key : `${Key}.${PathsOf<Branch[Key]>}`;
}[keyof Branch & string];

/** Where a setting stands, such as `limits.longerSide`; a list counts as one setting. */
export type SettingsPath = PathsOf<StationSettings>;

const known: ReadonlySet<string> = new Set(leaves(defaultSettings).keys());

/** A path of the settings that this version knows; nothing else passes. */
export const SettingsPath = z.custom<SettingsPath>(isSettingsPath, "There is no such setting.");

function isSettingsPath(value: unknown): value is SettingsPath {
  return typeof value === "string" && known.has(value);
}

/** Which settings differ between the two, as paths without any value. */
export function changedPaths(before: StationSettings, after: StationSettings): SettingsPath[] {
  const old = leaves(before);
  return [...leaves(after)]
    .filter(([path, value]) => !isDeepStrictEqual(value, old.get(path)))
    .map(([path]) => path)
    .filter(isSettingsPath);
}

function leaves(branch: object, above = ""): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(branch)) {
    const path = above + key;
    if (typeof value !== "object" || value === null || Array.isArray(value)) found.set(path, value);
    else for (const [below, leaf] of leaves(value, `${path}.`)) found.set(below, leaf);
  }
  return found;
}
