import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type Dispatch,
  type SetStateAction,
} from "react";
import type { SecretName } from "../../preload/contract/secrets.ts";
import type { ReadSettings, SettingsProblem } from "../../preload/contract/settings.ts";
import type { Station } from "../bridge/bridge.ts";
import { useStation } from "../bridge/station-context.ts";
import { asInForce, changesIn, othersThan, type FormState } from "./form-state.ts";
import { secretPath } from "./pasted-secrets.ts";
import { saveSettings } from "./save-settings.ts";
import { draftOf, type SettingsDraft } from "./settings-draft.ts";

/** The settings while they are edited. */
export interface SettingsForm extends FormState {
  /** Whether there is anything that is not saved. */
  readonly changed: boolean;
  /** Changes the draft; problems at `path` and below are taken as dealt with. */
  readonly change: (path: string, change: Partial<SettingsDraft>) => void;
  readonly paste: (name: SecretName, secret: string) => void;
  /** Saves, and gives what is wrong; empty when there is nothing to look at. */
  readonly save: () => Promise<readonly SettingsProblem[]>;
  readonly drop: () => void;
  /** Reads again what is in force besides the draft, such as where a secret is kept and what is locked. */
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
  const changed = state !== null && changesIn(state) !== null;
  const keepsDraft = useRef(false);
  useEffect(() => {
    keepsDraft.current = changed;
  }, [changed]);

  const read = useCallback(() => {
    const take = (inForce: ReadSettings) => {
      setFailed(false);
      // What is locked may have changed since; the changes have not.
      setState((current) =>
        current && keepsDraft.current
          ? { ...current, read: inForce }
          : asInForce(inForce, "editing"),
      );
    };
    station.request("settings:read").then(take, () => setFailed(true));
  }, [station]);
  useEffect(() => {
    if (opened) read();
  }, [opened, read]);

  if (failed) return { kind: "failed", readAgain: read };
  if (!state) return { kind: "reading" };
  return { kind: "form", form: { ...state, changed, ...actionsOn(state, setState, station) } };
}

type Actions = Omit<SettingsForm, keyof FormState | "changed">;
type SetState = Dispatch<SetStateAction<FormState | null>>;

function actionsOn(state: FormState, setState: SetState, station: Station): Actions {
  const update = (change: Partial<FormState>) =>
    setState((current) => current && { ...current, ...change });
  const edit = (path: string, change: Partial<FormState>) =>
    update({ ...change, problems: othersThan(path, state.problems), phase: "editing" });
  return {
    change: (path, change) => edit(path, { draft: { ...state.draft, ...change } }),
    paste: (name, secret) =>
      edit(secretPath(name), { pasted: { ...state.pasted, [name]: secret } }),
    async save() {
      const { draft, pasted } = changesIn(state) ?? state;
      const inForce = draftOf(state.read.settings);
      update({ phase: "saving" });
      try {
        const outcome = await saveSettings(station, { draft, pasted, inForce });
        if (outcome.kind === "refused") {
          update({ problems: outcome.problems, phase: "editing" });
          return outcome.problems;
        }
        if (outcome.kind === "locked") {
          update({ read: outcome.read, problems: [], phase: "locked" });
          return [];
        }
        const problems = outcome.kind === "saved" ? [] : outcome.problems;
        setState(asInForce(outcome.read, outcome.kind, problems));
        return problems;
      } catch {
        update({ problems: [], phase: "failed" });
        return [];
      }
    },
    drop: () => setState(asInForce(state.read, "editing")),
    async readAgain() {
      update({ read: await station.request("settings:read") });
    },
  };
}
