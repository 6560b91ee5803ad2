import { Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconHelp, IconLock, IconLogout, IconSettings } from "@tabler/icons-react";
import type { StationInfo } from "../../preload/contract/station.ts";
import { keyText } from "../help/key-names.ts";
import { words } from "../locales/words.ts";
import { useOutboxCounts } from "../outbox/use-outbox-counts.ts";
import { PracticeMenu } from "../training/practice-menu.tsx";
import type { Panel } from "./panels.tsx";
import { StationBar } from "./station-bar.tsx";
import { useStationInfo } from "./station-info-context.ts";
import styles from "./top-bar.module.css";

interface TopBarProps {
  onOpen: (panel: Panel) => void;
  onLock: () => void;
  onSignOut: () => void;
}

/** Station, mode, the way to the server, the outbox, the operator. */
export function TopBar({ onOpen, ...others }: TopBarProps) {
  const info = useStationInfo();
  if (!info) return null;
  return (
    <StationBar info={info} practice={info.mode === "training" && <PracticeMenu />}>
      <OutboxButton onOpen={() => onOpen("outbox")} />
      <StationMenu info={info} onOpen={onOpen} {...others} />
    </StationBar>
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

function StationMenu({ info, onOpen, onLock, onSignOut }: TopBarProps & { info: StationInfo }) {
  const { operator, signIn } = info;
  // Whose sign-in has ended already has none to end.
  const mayEnd = signIn?.flow === "operator" && signIn.state !== "needed";
  return (
    <Menu position="bottom-end" width={208}>
      <Menu.Target>
        <UnstyledButton className={styles.operator} aria-label={words.bench.menu(operator)}>
          {operator}
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconLock size={16} />}
          rightSection={<span className={styles.keys}>{keyText("lock")}</span>}
          onClick={onLock}
        >
          {words.bench.lock}
        </Menu.Item>
        {mayEnd && (
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={onSignOut}>
            {words.bench.signOut}
          </Menu.Item>
        )}
        <Menu.Divider />
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
