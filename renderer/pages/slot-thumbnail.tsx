import { IconVideo } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { keyText } from "../help/key-names.ts";
import { words } from "../locales/words.ts";
import type { PageSlot } from "../session/session.ts";
import type { Picture } from "../vision/vision.ts";
import styles from "./page-slots.module.css";
import type { SlotLook } from "./slot-state.ts";

interface SlotThumbnailProps {
  slot: PageSlot;
  look: SlotLook;
  /** Whether a camera is there to take the picture with. */
  canTake: boolean;
}

/** The slot's small picture, or what goes here and the keys for it. */
export function SlotThumbnail({ slot, look, canTake }: SlotThumbnailProps) {
  if (slot.kind === "done") return <img className={styles["picture"]} src={slot.address} alt="" />;
  if (slot.kind === "cropping") return <SmallPicture picture={slot.crop.picture} />;
  if (look === "live") return <IconVideo size={28} stroke={1.25} aria-hidden />;
  const { take, open } = words.capture.emptyHint;
  return (
    <span className={styles["hint"]}>
      {canTake && (
        <span>
          <kbd>{keyText("take")}</kbd> {take}
        </span>
      )}
      <span>
        <kbd>{keyText("open")}</kbd> {open}
      </span>
    </span>
  );
}

function SmallPicture({ picture }: { picture: Picture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = 384;
  const height = Math.round((width * picture.height) / picture.width);
  useEffect(() => {
    const pen = canvas.current?.getContext("2d", { alpha: false });
    if (!pen) return;
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture.shown, 0, 0, width, height);
  }, [picture, height]);
  return (
    <canvas ref={canvas} className={styles["picture"]} width={width} height={height} aria-hidden />
  );
}
