import type { ReadSettings, SettingsProblem } from "../../preload/contract/settings.ts";
import { isAtOrBelow } from "./paths.ts";
import { nothingPasted, pastedNames, type Pasted } from "./pasted-secrets.ts";
import { draftOf, isSame, shownOf, type SettingsDraft } from "./settings-draft.ts";

/** The settings form at one moment. */
export interface FormState {
  /** As they are in force. */
  readonly read: ReadSettings;
  readonly draft: SettingsDraft;
  readonly pasted: Pasted;
  readonly problems: readonly SettingsProblem[];
  readonly phase: "editing" | "saving" | "saved" | "saved-in-part" | "locked" | "failed";
}

/** The form with nothing changed against what is in force; a secret that was not taken must be pasted again. */
export function asInForce(
  read: ReadSettings,
  phase: FormState["phase"],
  problems: readonly SettingsProblem[] = [],
): FormState {
  return { read, draft: draftOf(read.settings), pasted: nothingPasted, problems, phase };
}

/** What "Save" would save: the draft without what it hides, and the pasted secrets; `null` when nothing is changed. */
export function changesIn({
  read,
  draft,
  pasted,
}: FormState): { draft: SettingsDraft; pasted: Pasted } | null {
  const inForce = draftOf(read.settings);
  const shown = shownOf(draft, inForce);
  const isChanged = !isSame(shown, inForce) || pastedNames(shown, pasted).length > 0;
  return isChanged ? { draft: shown, pasted } : null;
}

/** The problems that are neither at this path nor below it. */
export function othersThan(
  path: string,
  problems: readonly SettingsProblem[],
): readonly SettingsProblem[] {
  return problems.filter((problem) => !isAtOrBelow(path, problem.path));
}
