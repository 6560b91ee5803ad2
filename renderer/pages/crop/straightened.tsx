import type { Side } from "../../../preload/contract/page.ts";
import { words } from "../../locales/words.ts";
import type { Crop } from "../../session/session.ts";
import type { Size } from "../fit.ts";
import styles from "./crop.module.css";
import type { QuadFault } from "./quad-edit.ts";
import { usePreview } from "./use-preview.ts";

interface StraightenedProps {
  side: Side;
  crop: Crop;
  fault: QuadFault | null;
  /** CSS pixels that the result may take. */
  room: Size;
  /** Whether to show it without what was changed for legibility. */
  asTaken: boolean;
}

/** What the crop will give. */
export function Straightened({ side, crop, fault, room, asTaken }: StraightenedProps) {
  const canvas = usePreview(crop, fault === null, room, asTaken);
  return (
    <figure className={styles["result"]} aria-label={words.capture.crop.resultOf(side)}>
      <figcaption className={styles["resultTitle"]}>
        {asTaken ? words.editor.asTaken : words.capture.crop.result}
      </figcaption>
      <div
        className={styles["resultRoom"]}
        style={{ width: room.width, height: room.height }}
        data-fault={fault !== null}
      >
        <canvas ref={canvas} className={styles["resultCanvas"]} aria-hidden />
      </div>
    </figure>
  );
}
