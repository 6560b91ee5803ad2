import { ActionIcon, Tooltip } from "@mantine/core";
import { IconRotate2, IconRotateClockwise2 } from "@tabler/icons-react";
import { keyText } from "../help/key-names.ts";
import { words } from "../locales/words.ts";
import { useCapture } from "./capture-context.ts";

/** Turn the page by a quarter. */
export function RotateButtons() {
  const { work } = useCapture();
  const { rotateLeft, rotateRight } = words.capture;
  return (
    <>
      <Tooltip label={`${rotateLeft}  ${keyText("rotate-left")}`} openDelay={500}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={rotateLeft}
          onClick={() => work.turn(270)}
        >
          <IconRotate2 size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${rotateRight}  ${keyText("rotate-right")}`} openDelay={500}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={rotateRight}
          onClick={() => work.turn(90)}
        >
          <IconRotateClockwise2 size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
