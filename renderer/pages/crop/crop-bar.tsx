import { Button } from "@mantine/core";
import { words } from "../../locales/words.ts";
import type { PageSlot } from "../../session/session.ts";
import { useCapture } from "../capture-context.ts";
import { KeyHint } from "../key-hint.tsx";
import { RotateButtons } from "../rotate-buttons.tsx";
import styles from "../stage-bar.module.css";

/** The bar of a crop: back, turn, the whole picture, and "Use this crop". */
export function CropBar({ slot }: { slot: Extract<PageSlot, { kind: "cropping" }> }) {
  const { work } = useCapture();
  return (
    <>
      <Button variant="default" onClick={work.retake}>
        {words.capture.retake}
      </Button>
      {slot.before && (
        <Button variant="default" onClick={work.keep}>
          {words.capture.keep}
        </Button>
      )}
      <RotateButtons />
      <Button variant="default" onClick={work.takeWhole}>
        {words.capture.wholePicture}
      </Button>
      <span className={styles["rest"]} />
      <Button data-compact="hint" rightSection={<KeyHint act="use-crop" />} onClick={work.accept}>
        {words.capture.thisCrop}
      </Button>
    </>
  );
}
