import { useEffect, useRef } from "react";
import { useStation } from "../bridge/station-context.ts";

/** Closes what the administrator's passcode has opened as soon as the settings are closed. */
export function useCloseAdministrator(panelOpened: boolean, isOpen: boolean): void {
  const station = useStation();
  const open = useRef(isOpen);
  useEffect(() => {
    open.current = isOpen;
  }, [isOpen]);
  useEffect(() => {
    if (!panelOpened) return undefined;
    return () => {
      // Where this comes to nothing, main closes by itself when the bench is locked.
      if (open.current) station.request("administrator:close").catch(() => undefined);
    };
  }, [panelOpened, station]);
}
