import { Badge } from "@mantine/core";
import { IconCircleCheckFilled, IconCloudOff, IconShieldX, type Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { StationInfo } from "../../preload/contract/station.ts";
import { words } from "../locales/words.ts";
import { Mark } from "./mark.tsx";
import styles from "./top-bar.module.css";

interface StationBarProps {
  info: StationInfo;
  /** Beside the mode. */
  practice?: ReactNode;
  /** At the end of the bar. */
  children?: ReactNode;
}

/** What the top bar says of the station in any state: its name, its mode, its way to the server. */
export function StationBar({ info, practice, children }: StationBarProps) {
  return (
    <header className={styles.bar} data-mode={info.mode}>
      <Mark />
      <h1 className={styles.name}>{words.bench.name}</h1>
      <span className={styles.station}>{info.stationName}</span>
      <div className={styles.mode}>
        <ModeBadge mode={info.mode} />
        {practice}
      </div>
      <ConnectionState connection={info.connection} />
      {children}
    </header>
  );
}

function ModeBadge({ mode }: { mode: StationInfo["mode"] }) {
  return (
    <Badge className={styles.badge} data-mode={mode} radius="sm" variant="filled">
      {words.bench[mode]}
    </Badge>
  );
}

const connectionIcons: Record<StationInfo["connection"], Icon> = {
  online: IconCircleCheckFilled,
  offline: IconCloudOff,
  unreachable: IconCloudOff,
  "not-set-up": IconCloudOff,
  "sign-in-needed": IconShieldX,
  "not-trusted": IconShieldX,
};

function ConnectionState({ connection }: { connection: StationInfo["connection"] }) {
  const Sign = connectionIcons[connection];
  return (
    <output className={styles.connection} data-connection={connection}>
      <Sign size={16} aria-hidden />
      {words.bench.connection[connection]}
    </output>
  );
}
