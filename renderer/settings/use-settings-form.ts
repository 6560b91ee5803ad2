import { useEffect, useRef, useState } from "react";
import type { ReadSettings, SettingsProblem } from "../../preload/contract/settings.ts";
import { useStation } from "../bridge/station-context.ts";
import { draftOf, isSame, settingsOf, type SettingsDraft } from "./settings-draft.ts";

/** The settings while they are edited. */
export interface SettingsForm {
  /** As they are in force. */
  readonly read: ReadSettings;
  readonly draft: SettingsDraft;
  /** Whether the draft holds changes that are not saved. */
  readonly changed: boolean;
  readonly problems: readonly SettingsProblem[];
  readonly phase: "editing" | "saving" | "saved";
  /** Changes the draft; problems at `path` and below are taken as dealt with. */
  readonly change: (path: string, change: Partial<SettingsDraft>) => void;
  /** Saves, and gives what main found wrong; empty when the settings are in force. */
  readonly save: () => Promise<readonly SettingsProblem[]>;
  readonly drop: () => void;
  /** Reads again what is in force besides the settings, such as where the token is kept. */
  readonly readAgain: () => Promise<void>;
}

interface FormState {
  read: ReadSettings;
  draft: SettingsDraft;
  problems: readonly SettingsProblem[];
  phase: SettingsForm["phase"];
}

/** The settings form; `null` until main has answered. A draft with changes outlives closing, so that none is lost by a shortcut. */
export function useSettingsForm(opened: boolean): SettingsForm | null {
  const station = useStation();
  const [state, setState] = useState<FormState | null>(null);
  const changed = state !== null && !isSame(state.draft, draftOf(state.read.settings));
  const keepsDraft = useRef(false);
  useEffect(() => {
    keepsDraft.current = changed;
  }, [changed]);

  useEffect(() => {
    if (!opened || keepsDraft.current) return;
    void readAll();
    async function readAll() {
      const read = await station.request("settings:read");
      setState({ read, draft: draftOf(read.settings), problems: [], phase: "editing" });
    }
  }, [station, opened]);

  if (!state) return null;
  const { read, draft } = state;
  const update = (change: Partial<FormState>) =>
    setState((current) => current && { ...current, ...change });
  return {
    ...state,
    changed,
    change(path, change) {
      const problems = state.problems.filter((problem) => !isAtOrBelow(path, problem.path));
      update({ draft: { ...draft, ...change }, problems, phase: "editing" });
    },
    async save() {
      update({ phase: "saving" });
      const outcome = await station.request("settings:save", settingsOf(draft));
      if (outcome.kind === "refused") {
        update({ problems: outcome.problems, phase: "editing" });
        return outcome.problems;
      }
      const { settings } = outcome;
      update({
        read: { ...read, settings, repaired: false },
        draft: draftOf(settings),
        problems: [],
        phase: "saved",
      });
      return [];
    },
    drop: () => update({ draft: draftOf(read.settings), problems: [], phase: "editing" }),
    async readAgain() {
      update({ read: await station.request("settings:read") });
    },
  };
}

function isAtOrBelow(path: string, other: string): boolean {
  return other === path || other.startsWith(`${path}.`);
}
