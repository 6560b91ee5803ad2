import type { Side } from "../../preload/contract/page.ts";
import type { PageSlot } from "../session/session.ts";
import { CropBar } from "./crop/crop-bar.tsx";
import { DoneBar } from "./done-bar.tsx";
import { LiveBar } from "./live-bar.tsx";
import styles from "./stage-bar.module.css";

interface StageBarProps {
  /** Whether the next action is elsewhere: then nothing here is the primary button. */
  quiet: boolean;
  side: Side;
  slot: PageSlot;
  onChooseFile: () => void;
}

/** The bar under the stage: what can be done with what the stage shows. */
export function StageBar({ quiet, side, slot, onChooseFile }: StageBarProps) {
  return (
    <div className={styles["bar"]}>
      {slot.kind === "empty" && <LiveBar quiet={quiet} onChooseFile={onChooseFile} />}
      {slot.kind === "cropping" && <CropBar slot={slot} />}
      {slot.kind === "done" && <DoneBar side={side} onChooseFile={onChooseFile} />}
    </div>
  );
}
