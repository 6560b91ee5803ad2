import { useMemo, useReducer } from "react";
import type { ReadSettings } from "../../preload/contract/settings.ts";
import type { Mode } from "../../preload/contract/station.ts";
import { useStation } from "../bridge/station-context.ts";
import { CaptureProvider } from "../pages/capture-provider.tsx";
import { reduceSession } from "../session/reduce.ts";
import { SessionContext } from "../session/session-context.ts";
import { Bench } from "./bench.tsx";
import { newSession } from "./new-session.ts";
import { SettingsContext, useReadSettings } from "./settings-context.ts";
import { useIncomingLink, type IncomingLink } from "./use-incoming-link.ts";
import { StationInfoContext, useFollowedStation } from "./station-info-context.ts";

/** The one window: the bench, once main has said what station this is. */
export function App() {
  const station = useStation();
  // Before the station is read: from then on main hands links out.
  const incoming = useIncomingLink(station);
  const info = useFollowedStation(station);
  const { settings, refresh } = useReadSettings(station);
  if (!info || !settings) return null;
  return (
    <StationInfoContext value={info}>
      <SettingsContext value={settings}>
        <BenchWithSession
          mode={info.mode}
          settings={settings}
          incoming={incoming}
          onSettingsClosed={refresh}
        />
      </SettingsContext>
    </StationInfoContext>
  );
}

interface BenchWithSessionProps {
  mode: Mode;
  settings: ReadSettings;
  incoming: IncomingLink;
  onSettingsClosed: () => void;
}

function BenchWithSession({ settings, ...others }: BenchWithSessionProps) {
  const [session, dispatch] = useReducer(reduceSession, settings.settings, newSession);
  const store = useMemo(() => ({ session, dispatch }), [session]);
  return (
    <SessionContext value={store}>
      <CaptureProvider>
        <Bench settings={settings.settings} {...others} />
      </CaptureProvider>
    </SessionContext>
  );
}
