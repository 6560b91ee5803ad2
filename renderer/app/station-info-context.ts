import { createContext, use, useEffect, useState } from "react";
import type { StationInfo } from "../../preload/contract/station.ts";
import type { Station } from "../bridge/bridge.ts";

export const StationInfoContext = createContext<StationInfo | null>(null);

/** What the top bar knows of the station; `null` for the moment before main has answered. */
export function useStationInfo(): StationInfo | null {
  return use(StationInfoContext);
}

/** Follows the station: read once, then at each change; throws in render when that first reading fails. */
export function useFollowedStation(station: Station): StationInfo | null {
  const [info, setInfo] = useState<StationInfo | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const stop = station.on("station:changed", setInfo);
    station.request("station:read").then(setInfo, () => setFailed(true));
    return stop;
  }, [station]);
  if (failed && !info) throw new Error("The station could not be read");
  return info;
}
