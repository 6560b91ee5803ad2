import { useDebouncedValue } from "@mantine/hooks";
import { useId, useState } from "react";
import { words } from "../../locales/words.ts";
import type { Point, Quad } from "../../vision/geometry.ts";
import type { Picture } from "../../vision/vision.ts";
import type { Size } from "../fit.ts";
import type { Zoom } from "../zoom/use-zoom.ts";
import { Corner } from "./corner.tsx";
import styles from "./crop.module.css";
import { Loupe } from "./loupe.tsx";
import { Outline } from "./outline.tsx";
import { PictureCanvas } from "./picture-canvas.tsx";
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
  /** CSS pixels of the picture on the screen when all of it is shown. */
  size: Size;
  zoom: Zoom;
  onChange: (quad: Quad, gesture: string) => void;
}

// Looked at this closely a corner needs no loupe.
const closeEnough = 3;

/** The picture under its outline: four corners to drag or to move by the arrows, the outside dimmed. */
export function CropSurface({ picture, quad, fault, size, zoom, onChange }: CropSurfaceProps) {
  const [lit, setLit] = useState<CornerName | null>(null);
  const [said, setSaid] = useState("");
  const [spoken] = useDebouncedValue(said, 500);
  const help = useId();
  const { place } = zoom;
  const scale = place.width / picture.width;
  const spotOf = ({ x, y }: Point) => ({ x: place.left + x * scale, y: place.top + y * scale });

  return (
    <div
      className={styles["surface"]}
      style={{ width: size.width, height: size.height }}
      data-pans={zoom.canPan}
      {...zoom.room}
    >
      <div className={styles["seen"]} data-zoomed={zoom.zoom > 1}>
        <PictureCanvas picture={picture} place={place} size={size} />
        <Outline quad={quad} picture={picture} place={place} size={size} crossed={fault !== null} />
        {cornerNames.map((name) => (
          <Corner
            key={name}
            name={name}
            at={cornerOf(quad, name)}
            spot={spotOf(cornerOf(quad, name))}
            scale={scale}
            help={help}
            onMove={(to, gesture) => onChange(placeCorner(quad, name, to, picture), gesture)}
            onSay={setSaid}
            onReveal={({ x, y }) => zoom.reveal({ x: x / picture.width, y: y / picture.height })}
            onLit={(isLit) => setLit((now) => (isLit ? name : now === name ? null : now))}
          />
        ))}
      </div>
      {lit && zoom.zoom < closeEnough && (
        <Loupe
          picture={picture}
          at={cornerOf(quad, lit)}
          spot={spotOf(cornerOf(quad, lit))}
          scale={scale}
          surface={size}
        />
      )}
      <span id={help} hidden>
        {words.capture.crop.keys}
      </span>
      <span className={styles["spoken"]} aria-live="polite">
        {spoken}
      </span>
    </div>
  );
}
