import { useEffect, useRef } from "react";
import type { Point } from "../../vision/geometry.ts";
import type { Picture } from "../../vision/vision.ts";
import type { Size } from "../fit.ts";
import styles from "./crop.module.css";
import { loupePlace, loupeSize } from "./loupe-place.ts";

const magnification = 3;

interface LoupeProps {
  picture: Picture;
  /** The corner, in pixels of the picture. */
  at: Point;
  /** The same in CSS pixels of the surface. */
  spot: Point;
  /** CSS pixels for a pixel of the picture. */
  scale: number;
  /** CSS pixels of what is seen of the picture. */
  surface: Size;
}

/** The picture round a corner, three times as large as it stands on the screen. */
export function Loupe({ picture, at, spot, scale, surface }: LoupeProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const place = loupePlace(spot, surface);
  const pixels = Math.round(loupeSize * devicePixelRatio);

  useEffect(() => {
    const pen = canvas.current?.getContext("2d", { alpha: false });
    if (!pen) return;
    const { shown } = picture;
    const fromShown = shown.width / picture.width;
    const side = (loupeSize / scale / magnification) * fromShown;
    pen.fillStyle = "#1b1c1e";
    pen.fillRect(0, 0, pixels, pixels);
    pen.imageSmoothingQuality = "high";
    const left = at.x * fromShown - side / 2;
    const top = at.y * fromShown - side / 2;
    pen.drawImage(shown, left, top, side, side, 0, 0, pixels, pixels);
  }, [picture, at, scale, pixels]);

  return (
    <div className={styles["loupe"]} style={{ left: place.x, top: place.y }} aria-hidden>
      <canvas ref={canvas} className={styles["loupeCanvas"]} width={pixels} height={pixels} />
    </div>
  );
}
