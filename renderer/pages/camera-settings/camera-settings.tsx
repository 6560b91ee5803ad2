import { ActionIcon, Popover, Tooltip } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useState } from "react";
import type { Camera } from "../../camera/use-camera.ts";
import { words } from "../../locales/words.ts";
import { CameraCard } from "./camera-card.tsx";
import styles from "./camera-settings.module.css";

/** How the camera at work is set: a quiet button at the camera list, and the card that it opens. */
export function CameraSettings({ camera }: { camera: Camera }) {
  const [opened, setOpened] = useState(false);
  const { phase } = camera.state;
  const current = phase.kind === "off" ? null : phase.camera;
  return (
    <Popover
      opened={opened && current !== null}
      onChange={setOpened}
      position="top-start"
      width={344}
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <Tooltip label={words.camera.settings} openDelay={500} disabled={opened}>
          <ActionIcon
            className={styles["button"] ?? ""}
            variant="default"
            size={36}
            aria-label={words.camera.settings}
            disabled={current === null}
            onClick={() => setOpened((isOpen) => !isOpen)}
          >
            <IconAdjustmentsHorizontal size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={styles["card"] ?? ""} aria-label={words.camera.settings}>
        {current && <CameraCard camera={camera} current={current} />}
      </Popover.Dropdown>
    </Popover>
  );
}
