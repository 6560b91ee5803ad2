import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { words } from "../../locales/words.ts";
import type { CropHistory } from "../../session/crop-history.ts";
import { useCapture } from "../capture-context.ts";
import { StageButton } from "../stage-button.tsx";
import styles from "./crop.module.css";

/** Back and forth through what was changed on the crop. */
export function UndoButtons({ history }: { history: CropHistory | undefined }) {
  const { work } = useCapture();
  return (
    <div className={styles["undo"]}>
      <StageButton
        act="undo-crop"
        label={words.editor.undo}
        disabled={!history || history.past.length === 0}
        onClick={work.undo}
      >
        <IconArrowBackUp size={18} stroke={1.75} aria-hidden />
      </StageButton>
      <StageButton
        act="redo-crop"
        label={words.editor.redo}
        disabled={!history || history.future.length === 0}
        onClick={work.redo}
      >
        <IconArrowForwardUp size={18} stroke={1.75} aria-hidden />
      </StageButton>
    </div>
  );
}
