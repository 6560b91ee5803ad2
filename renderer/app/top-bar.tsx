import { Badge, Menu, UnstyledButton } from "@mantine/core";
import {
  IconChevronDown,
  IconCircleCheckFilled,
  IconCloudOff,
  IconHelp,
  IconSettings,
  IconShieldX,
  type Icon,
} from "@tabler/icons-react";
import type { StationInfo } from "../../preload/contract/station.ts";
import { words } from "../locales/words.ts";
import { useOutboxCounts } from "../outbox/use-outbox-counts.ts";
import { PracticeMenu } from "../training/practice-menu.tsx";
import { Mark } from "./mark.tsx";
import type { Panel } from "./panels.tsx";
import { useStationInfo } from "./station-info-context.ts";
import styles from "./top-bar.module.css";

/** Station, mode, the way to the server, the outbox, the operator. */
export function TopBar({ onOpen }: { onOpen: (panel: Panel) => void }) {
  const info = useStationInfo();
  if (!info) return null;
  return (
    <header className={styles.bar} data-mode={info.mode}>
      <Mark />
      <h1 className={styles.name}>{words.bench.name}</h1>
      <span className={styles.station}>{info.stationName}</span>
      <div className={styles.mode}>
        <ModeBadge mode={info.mode} />
        {info.mode === "training" && <PracticeMenu />}
      </div>
      <ConnectionState connection={info.connection} />
      <OutboxButton onOpen={() => onOpen("outbox")} />
      <StationMenu operator={info.operator} onOpen={onOpen} />
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

function OutboxButton({ onOpen }: { onOpen: () => void }) {
  const counts = useOutboxCounts();
  return (
    <UnstyledButton className={styles.outbox} onClick={onOpen}>
      {words.bench.outbox}
      <span className={styles.count} data-waiting={(counts?.waiting ?? 0) > 0 || undefined}>
        {counts?.waiting ?? "–"}
      </span>
      {counts !== null && counts.held > 0 && (
        <span className={styles.held}>{words.bench.held(counts.held)}</span>
      )}
    </UnstyledButton>
  );
}

function StationMenu({ operator, onOpen }: { operator: string; onOpen: (panel: Panel) => void }) {
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <UnstyledButton className={styles.operator} aria-label={words.bench.menu(operator)}>
          {operator}
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => onOpen("settings")}>
          {words.bench.settings}
        </Menu.Item>
        <Menu.Item leftSection={<IconHelp size={16} />} onClick={() => onOpen("help")}>
          {words.bench.help}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
