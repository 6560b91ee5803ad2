import { Button, Tooltip } from "@mantine/core";
import { IconBolt, IconBoltOff } from "@tabler/icons-react";
import { words } from "../locales/words.ts";
import { useCapture } from "./capture-context.ts";
import { KeyHint } from "./key-hint.tsx";

/** Whether a card that lies still is taken by itself. */
export function AutoShutterSwitch() {
  const { isOn, lockedBy, toggle } = useCapture().autoShutter;
  const { name, hint, on, off } = words.capture.autoShutter;
  const ShutterIcon = isOn ? IconBolt : IconBoltOff;
  return (
    <Tooltip label={lockedBy ?? hint} position="top" withArrow openDelay={400}>
      <Button
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
        <span aria-hidden>&nbsp;{isOn ? on : off}</span>
      </Button>
    </Tooltip>
  );
}
