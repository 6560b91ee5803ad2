import { useCallback, useEffect, useRef, useState } from "react";
import type { ReadSettings, SettingsProblem } from "../../preload/contract/settings.ts";
import { useStation } from "../bridge/station-context.ts";
import { saveSettings } from "./save-settings.ts";
import { draftOf, isSame, type SettingsDraft } from "./settings-draft.ts";

interface FormState {
  /** As they are in force. */
  readonly read: ReadSettings;
  readonly draft: SettingsDraft;
  /** A token that was pasted and is not stored yet. */
  readonly pasted: string;
  readonly problems: readonly SettingsProblem[];
  readonly phase: "editing" | "saving" | "saved" | "failed";
}

/** The settings while they are edited. */
export interface SettingsForm extends FormState {
  /** Whether there is anything that is not saved. */
  readonly changed: boolean;
  /** Changes the draft; problems at `path` and below are taken as dealt with. */
  readonly change: (path: string, change: Partial<SettingsDraft>) => void;
  readonly paste: (token: string) => void;
  /** Saves, and gives what is wrong; empty when there is nothing to look at. */
  readonly save: () => Promise<readonly SettingsProblem[]>;
  readonly drop: () => void;
  /** Reads again what is in force besides the settings, such as where the token is kept. */
  readonly readAgain: () => Promise<void>;
}

/** The settings as a form, or why there is none. */
export type SettingsReading =
  | { kind: "reading" }
  | { kind: "failed"; readAgain: () => void }
  | { kind: "form"; form: SettingsForm };

/** The settings form. A draft with changes outlives closing, so that none is lost by a shortcut. */
export function useSettingsForm(opened: boolean): SettingsReading {
  const station = useStation();
  const [state, setState] = useState<FormState | null>(null);
  const [failed, setFailed] = useState(false);
  const changed = state !== null && hasChanges(state);
  const keepsDraft = useRef(false);
  useEffect(() => {
    keepsDraft.current = changed;
  }, [changed]);

  const readAll = useCallback(() => {
    setFailed(false);
    station.request("settings:read").then(
      (read) => setState(asInForce(read, "editing")),
      () => setFailed(true),
    );
  }, [station]);
  useEffect(() => {
    if (opened && !keepsDraft.current) readAll();
  }, [opened, readAll]);

  if (failed) return { kind: "failed", readAgain: readAll };
  if (!state) return { kind: "reading" };
  const { read, draft, pasted, problems } = state;
  const update = (change: Partial<FormState>) =>
    setState((current) => current && { ...current, ...change });
  const others = (path: string) => problems.filter((problem) => !isAtOrBelow(path, problem.path));
  const form: SettingsForm = {
    ...state,
    changed,
    change: (path, change) =>
      update({ draft: { ...draft, ...change }, problems: others(path), phase: "editing" }),
    paste: (token) => update({ pasted: token, problems: others("token"), phase: "editing" }),
    async save() {
      update({ phase: "saving" });
      try {
        const outcome = await saveSettings(station, draft, pasted);
        if (outcome.kind === "saved") {
          setState(asInForce(outcome.read, "saved"));
          return [];
        }
        update({ problems: outcome.problems, phase: "editing" });
        return outcome.problems;
      } catch {
        update({ problems: [], phase: "failed" });
        return [];
      }
    },
    drop: () => setState(asInForce(read, "editing")),
    async readAgain() {
      update({ read: await station.request("settings:read") });
    },
  };
  return { kind: "form", form };
}

function asInForce(read: ReadSettings, phase: FormState["phase"]): FormState {
  return { read, draft: draftOf(read.settings), pasted: "", problems: [], phase };
}

function hasChanges({ read, draft, pasted }: FormState): boolean {
  return pasted.trim() !== "" || !isSame(draft, draftOf(read.settings));
}

function isAtOrBelow(path: string, other: string): boolean {
  return other === path || other.startsWith(`${path}.`);
}
