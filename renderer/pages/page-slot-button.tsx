import { UnstyledButton } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheckFilled,
  IconCrop,
  IconHandStop,
  IconVideo,
  type Icon,
} from "@tabler/icons-react";
import type { Side } from "../../preload/contract/page.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import { useCapture } from "./capture-context.ts";
import styles from "./page-slots.module.css";
import { slotState, type SlotLook } from "./slot-state.ts";
import { SlotThumbnail } from "./slot-thumbnail.tsx";
import { useVerdict } from "./use-verdict.ts";

const icons: Readonly<Record<SlotLook, Icon>> = {
  empty: IconCircle,
  live: IconVideo,
  cropping: IconCrop,
  good: IconCircleCheckFilled,
  "look-again": IconAlertTriangle,
  stopped: IconHandStop,
};

/** One page: its state, a small picture of it, and the way to put it on the stage. */
export function PageSlotButton({ side }: { side: Side }) {
  const { session, dispatch } = useSession();
  const { camera, dropSide } = useCapture();
  const slot = session.pages[side];
  const isActive = session.active === side;
  const verdict = useVerdict(slot);
  const { look, word } = slotState(slot, isActive && camera.live !== null, verdict);
  const StateIcon = icons[look];
  return (
    <UnstyledButton
      id={side}
      className={styles["slot"] ?? ""}
      aria-current={isActive}
      data-side={side}
      data-look={look}
      data-drop={dropSide === side}
      data-stage-keys={isActive || undefined}
      onClick={() => dispatch({ do: "show", side })}
    >
      <span className={styles["head"]}>
        <span className={styles["name"]}>{words.capture.side[side]}</span>
        <span className={styles["state"]}>
          <StateIcon size={16} stroke={1.75} aria-hidden />
          {word}
        </span>
      </span>
      <span className={styles["frame"]}>
        <SlotThumbnail slot={slot} look={look} canTake={camera.live !== null} />
      </span>
    </UnstyledButton>
  );
}
