import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useId, useRef, useState } from "react";
import { words } from "../../locales/words.ts";
import type { Quad } from "../../vision/geometry.ts";
import type { Picture } from "../../vision/vision.ts";
import type { Size } from "../fit.ts";
import { Corner } from "./corner.tsx";
import styles from "./crop.module.css";
import { Loupe } from "./loupe.tsx";
import {
  cornerNames,
  cornerOf,
  placeCorner,
  type CornerName,
  type QuadFault,
} from "./quad-edit.ts";

interface CropSurfaceProps {
  picture: Picture;
  quad: Quad;
  fault: QuadFault | null;
  /** CSS pixels of the picture on the screen. */
  size: Size;
  onChange: (quad: Quad) => void;
}

/** The picture under its outline: four corners to drag or to move by the arrows, the outside dimmed. */
export function CropSurface({ picture, quad, fault, size, onChange }: CropSurfaceProps) {
  const [lit, setLit] = useState<CornerName | null>(null);
  const [said, setSaid] = useState("");
  const [spoken] = useDebouncedValue(said, 500);
  const help = useId();
  const scale = size.width / picture.width;

  return (
    <div className={styles["surface"]} style={{ width: size.width, height: size.height }}>
      <PictureCanvas picture={picture} size={size} />
      <Outline quad={quad} picture={picture} crossed={fault !== null} />
      {cornerNames.map((name) => (
        <Corner
          key={name}
          name={name}
          at={cornerOf(quad, name)}
          scale={scale}
          help={help}
          onMove={(to) => onChange(placeCorner(quad, name, to, picture))}
          onSay={setSaid}
          onLit={(isLit) => setLit((now) => (isLit ? name : now === name ? null : now))}
        />
      ))}
      {lit && <Loupe picture={picture} at={cornerOf(quad, lit)} surface={size} />}
      <span id={help} hidden>
        {words.capture.crop.keys}
      </span>
      <span className={styles["spoken"]} aria-live="polite">
        {spoken}
      </span>
    </div>
  );
}

function PictureCanvas({ picture, size }: { picture: Picture; size: Size }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = Math.round(size.width * devicePixelRatio);
  const height = Math.round(size.height * devicePixelRatio);
  useEffect(() => {
    const pen = canvas.current?.getContext("2d", { alpha: false });
    if (!pen) return;
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture.shown, 0, 0, width, height);
  }, [picture, width, height]);
  return <canvas ref={canvas} className={styles["canvas"]} width={width} height={height} />;
}

interface OutlineProps {
  quad: Quad;
  picture: Size;
  crossed: boolean;
}

function Outline({ quad, picture: { width, height }, crossed }: OutlineProps) {
  const points = quad.map(({ x, y }) => `${x} ${y}`).join(" L ");
  return (
    <svg className={styles["outline"]} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <path
        className={styles["dimmed"]}
        fillRule="evenodd"
        d={`M 0 0 H ${width} V ${height} H 0 Z M ${points} Z`}
      />
      <path className={styles["edgeShade"]} d={`M ${points} Z`} />
      <path className={styles["edge"]} data-crossed={crossed} d={`M ${points} Z`} />
    </svg>
  );
}
