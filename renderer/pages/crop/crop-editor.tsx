import { useElementSize } from "@mantine/hooks";
import type { Side } from "../../../preload/contract/page.ts";
import { words } from "../../locales/words.ts";
import { useSession } from "../../session/session-context.ts";
import { underWay, type CroppingPage } from "../../session/session.ts";
import { BusyWords } from "../busy-words.tsx";
import { useCapture } from "../capture-context.ts";
import { useCompare } from "../compare/use-compare.ts";
import stage from "../stage.module.css";
import { useZoom } from "../zoom/use-zoom.ts";
import { ZoomBar } from "../zoom/zoom-bar.tsx";
import { cropLayout } from "./crop-layout.ts";
import { CropSurface } from "./crop-surface.tsx";
import { CropTools } from "./crop-tools.tsx";
import styles from "./crop.module.css";
import { quadFault } from "./quad-edit.ts";
import { Straightened } from "./straightened.tsx";
import { UndoButtons } from "./undo-buttons.tsx";

interface CropEditorProps {
  side: Side;
  slot: CroppingPage;
}

/** The picture with its four corners, the straightened page beside it at once, and the tools for both. */
export function CropEditor({ side, slot }: CropEditorProps) {
  const { session } = useSession();
  const { work } = useCapture();
  const { ref: room, width, height } = useElementSize();
  const { crop } = slot;
  const { picture, quad, corners } = crop;
  const layout = cropLayout(picture, { width, height });
  const zoom = useZoom({ all: layout.picture, room: layout.picture });
  const compare = useCompare(crop.tone !== undefined);
  const busy = underWay(session, side);
  const fault = quadFault(quad, picture);
  const sentence = words.capture.crop.sentence[corners];
  return (
    <>
      <section
        ref={room}
        className={styles["room"]}
        data-result={layout.result}
        aria-label={words.capture.crop.of(side)}
      >
        {width > 0 && (
          <>
            <CropSurface
              picture={picture}
              quad={quad}
              fault={fault}
              size={layout.picture}
              zoom={zoom}
              onChange={work.moveCorners}
            />
            <div className={styles["outcome"]}>
              <Straightened
                side={side}
                crop={crop}
                fault={fault}
                room={layout.resultRoom}
                asTaken={compare.isOn}
              />
              <CropTools crop={crop} compare={compare} />
            </div>
          </>
        )}
        {busy && <BusyWords text={words.capture.busy[busy]} />}
      </section>
      <div className={styles["foot"]}>
        <UndoButtons history={slot.history} />
        <p className={stage["guidance"]} aria-live="polite" data-fault={fault ?? undefined}>
          {fault ? words.capture.faults[fault] : sentence}
        </p>
        <ZoomBar zoom={zoom} />
      </div>
    </>
  );
}
