import { useEffect, useRef } from "react";
import type { Picture } from "../../vision/vision.ts";
import type { Size } from "../fit.ts";
import type { Place } from "../zoom/zoom-view.ts";
import styles from "./crop.module.css";

interface PictureCanvasProps {
  picture: Picture;
  /** Where the whole picture stands, in CSS pixels of the surface. */
  place: Place;
  /** CSS pixels of the surface, which may show a part of the picture. */
  size: Size;
}

/** What is seen of the picture; of the surface's size however closely it is looked at. */
export function PictureCanvas({ picture, place, size }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = Math.round(size.width * devicePixelRatio);
  const height = Math.round(size.height * devicePixelRatio);
  const { left, top, width: wide, height: high } = place;
  useEffect(() => {
    const pen = canvas.current?.getContext("2d", { alpha: false });
    if (!pen) return;
    const dots = width / size.width;
    // Setting the canvas' size clears it, so that size is a reason to draw again, too.
    Object.assign(pen.canvas, { width, height });
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture.shown, left * dots, top * dots, wide * dots, high * dots);
  }, [picture, size.width, width, height, left, top, wide, high]);
  return <canvas ref={canvas} className={styles["canvas"]} />;
}
