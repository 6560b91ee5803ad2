import { createContext, use, useEffect, useState } from "react";
import type { StationInfo } from "../../preload/contract/station.ts";
import type { Station } from "../bridge/bridge.ts";

export const StationInfoContext = createContext<StationInfo | null>(null);

/** What the top bar knows of the station; `null` for the moment before main has answered. */
export function useStationInfo(): StationInfo | null {
  return use(StationInfoContext);
}

/** Follows the station: read once, then at each change. */
export function useFollowedStation(station: Station): StationInfo | null {
  const [info, setInfo] = useState<StationInfo | null>(null);
  useEffect(() => {
    const stop = station.on("station:changed", setInfo);
    void station.request("station:read").then(setInfo);
    return stop;
  }, [station]);
  return info;
}
