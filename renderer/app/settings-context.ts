import { createContext, use, useCallback, useEffect, useState } from "react";
import type { ReadSettings } from "../../preload/contract/settings.ts";
import type { Station } from "../bridge/bridge.ts";

export const SettingsContext = createContext<ReadSettings | null>(null);

/** The settings in force; `null` for the moment before main has answered. */
export function useSettings(): ReadSettings | null {
  return use(SettingsContext);
}

/** Reads the settings, and again whenever `refresh` is called. */
export function useReadSettings(station: Station): {
  settings: ReadSettings | null;
  refresh: () => void;
} {
  const [settings, setSettings] = useState<ReadSettings | null>(null);
  const refresh = useCallback(() => {
    void station.request("settings:read").then(setSettings);
  }, [station]);
  useEffect(refresh, [refresh]);
  return { settings, refresh };
}
