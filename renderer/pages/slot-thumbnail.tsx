import { IconVideo } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { words } from "../locales/words.ts";
import type { PageSlot } from "../session/session.ts";
import type { Picture } from "../vision/vision.ts";
import styles from "./page-slots.module.css";
import type { SlotLook } from "./slot-state.ts";

/** The slot's small picture, or what goes here and the keys for it. */
export function SlotThumbnail({ slot, look }: { slot: PageSlot; look: SlotLook }) {
  if (slot.kind === "done") return <img className={styles["picture"]} src={slot.address} alt="" />;
  if (slot.kind === "cropping") return <SmallPicture picture={slot.crop.picture} />;
  if (look === "live") return <IconVideo size={28} stroke={1.25} aria-hidden />;
  const { space, take, ctrlO, open } = words.capture.emptyHint;
  return (
    <span className={styles["hint"]}>
      <span>
        <kbd>{space}</kbd> {take}
      </span>
      <span>
        <kbd>{ctrlO}</kbd> {open}
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
