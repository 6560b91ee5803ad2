import type { ReadSettings, SettingsProblem } from "../../preload/contract/settings.ts";

/** The parts of the settings, in their order. */
export const sections = ["station", "connection", "lists", "limits", "appearance", "mode"] as const;
export type Section = (typeof sections)[number];

/** The section in which a setting stands, by its path (`limits.longerSide`). */
export function sectionOf(path: string): Section {
  const [first = ""] = path.split(".");
  if (first === "limits") return "limits";
  if (first === "documentTypes" || first === "authenticities") return "lists";
  return first === "stationName" ? "station" : "connection";
}

/** Why a setting cannot be changed here, in words; `undefined` when it can. A lock on `limits` holds all below it. */
export function lockOn(path: string, locked: ReadSettings["locked"]): string | undefined {
  return locked.find((lock) => path === lock.path || path.startsWith(`${lock.path}.`))?.reason;
}

/** What is wrong with a setting, as a sentence. */
export function problemAt(path: string, problems: readonly SettingsProblem[]): string | undefined {
  return problems.find((problem) => problem.path === path)?.message;
}

const formOrder = [
  "stationName",
  "baseAddress",
  "domainId",
  "dateFormat",
  "token",
  "documentTypes",
  "authenticities",
  "limits",
];

/** The problem that stands first in the form. */
export function firstProblem(problems: readonly SettingsProblem[]): SettingsProblem | undefined {
  return problems.toSorted((one, other) => placeOf(one) - placeOf(other))[0];
}

function placeOf({ path }: SettingsProblem): number {
  return formOrder.indexOf(path.split(".")[0] ?? "");
}
