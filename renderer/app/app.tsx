import { useState } from "react";
import { useStation } from "../bridge/station-context.ts";
import { LockCover } from "../lock/lock-cover.tsx";
import { LockScreen } from "../lock/lock-screen.tsx";
import { OpenBench } from "./open-bench.tsx";
import { SettingsContext, useReadSettings } from "./settings-context.ts";
import { useIncomingLink } from "./use-incoming-link.ts";
import { StationInfoContext, useFollowedStation } from "./station-info-context.ts";

/**
 * What the window holds of the bench: nothing yet, all of it, or nothing any more, because main has it and has not
 * said so yet.
 */
type Holding = "nothing" | "bench" | "handed-over";

/** The one window: the bench, or the lock before it, once main has said what station this is. */
export function App() {
  const station = useStation();
  // Before the station is read: from then on main hands links out.
  const incoming = useIncomingLink(station);
  const info = useFollowedStation(station);
  const { settings, refresh } = useReadSettings(station);
  const [holding, setHolding] = useState<Holding>("nothing");
  const [wasLocked, setWasLocked] = useState(false);
  if (!info || !settings) return null;

  const isLocked = info.bench.state === "locked";
  if (isLocked && !wasLocked) setWasLocked(true);
  if (isLocked && holding === "handed-over") setHolding("nothing");
  return (
    <StationInfoContext value={info}>
      <SettingsContext value={settings}>
        {holding === "handed-over" && <LockCover step="locking" />}
        {holding === "nothing" && info.bench.state === "locked" && (
          <LockScreen bench={info.bench} />
        )}
        {(holding === "bench" || (holding === "nothing" && !isLocked)) && (
          <OpenBench
            settings={settings.settings}
            incoming={incoming}
            wasLocked={wasLocked}
            onSettingsClosed={refresh}
            onOpen={() => setHolding("bench")}
            onHandedOver={() => setHolding("handed-over")}
          />
        )}
      </SettingsContext>
    </StationInfoContext>
  );
}
