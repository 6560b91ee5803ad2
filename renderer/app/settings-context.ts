import { createContext, use, useCallback, useEffect, useState } from "react";
import type { ReadSettings } from "../../preload/contract/settings.ts";
import type { Station } from "../bridge/bridge.ts";

export const SettingsContext = createContext<ReadSettings | null>(null);

/** The settings in force; `null` for the moment before main has answered. */
export function useSettings(): ReadSettings | null {
  return use(SettingsContext);
}

/** Reads the settings, and again whenever `refresh` is called; throws in render when the first reading fails. */
export function useReadSettings(station: Station): {
  settings: ReadSettings | null;
  refresh: () => void;
} {
  const [settings, setSettings] = useState<ReadSettings | null>(null);
  const [failed, setFailed] = useState(false);
  const refresh = useCallback(() => {
    station.request("settings:read").then(setSettings, () => setFailed(true));
  }, [station]);
  useEffect(refresh, [refresh]);
  // Later the bench may hold a customer's document: it goes on by the settings that it knows.
  if (failed && !settings) throw new Error("The settings could not be read");
  return { settings, refresh };
}
