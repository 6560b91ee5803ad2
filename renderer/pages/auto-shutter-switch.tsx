import { Button, Tooltip } from "@mantine/core";
import { IconBolt, IconBoltOff } from "@tabler/icons-react";
import { words } from "../locales/words.ts";
import { useCapture } from "./capture-context.ts";
import { KeyHint } from "./key-hint.tsx";
import styles from "./stage-bar.module.css";

/** Whether a card that lies still is taken by itself. */
export function AutoShutterSwitch() {
  const { isOn, lockedBy, toggle } = useCapture().autoShutter;
  const { name, hint, off } = words.capture.autoShutter;
  const ShutterIcon = isOn ? IconBolt : IconBoltOff;
  return (
    <Tooltip label={lockedBy ?? hint} position="top" withinPortal={false} openDelay={400}>
      <Button
        className={styles["auto"] ?? ""}
        variant="subtle"
        color="gray"
        role="switch"
        data-compact="key"
        aria-checked={isOn}
        aria-disabled={lockedBy !== undefined}
        leftSection={<ShutterIcon size={18} stroke={1.75} aria-hidden />}
        rightSection={<KeyHint act="auto-shutter" />}
        onClick={toggle}
      >
        {name}
        {!isOn && <span aria-hidden>&nbsp;{off}</span>}
      </Button>
    </Tooltip>
  );
}
