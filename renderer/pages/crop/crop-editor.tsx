import { useElementSize } from "@mantine/hooks";
import type { Side } from "../../../preload/contract/page.ts";
import { words } from "../../locales/words.ts";
import { useSession } from "../../session/session-context.ts";
import { underWay, type Crop } from "../../session/session.ts";
import { BusyWords } from "../busy-words.tsx";
import { useCapture } from "../capture-context.ts";
import stage from "../stage.module.css";
import { cropLayout } from "./crop-layout.ts";
import { CropSurface } from "./crop-surface.tsx";
import styles from "./crop.module.css";
import { quadFault } from "./quad-edit.ts";
import { Straightened } from "./straightened.tsx";

interface CropEditorProps {
  side: Side;
  crop: Crop;
}

/** The picture with its four corners, and the straightened page beside it at once. */
export function CropEditor({ side, crop }: CropEditorProps) {
  const { session } = useSession();
  const { work } = useCapture();
  const { ref: room, width, height } = useElementSize();
  const { picture, quad, corners } = crop;
  const layout = cropLayout(picture, { width, height });
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
              onChange={work.moveCorners}
            />
            <Straightened side={side} crop={crop} fault={fault} room={layout.resultRoom} />
          </>
        )}
        {busy && <BusyWords text={words.capture.busy[busy]} />}
      </section>
      <p className={stage["guidance"]} aria-live="polite" data-fault={fault ?? undefined}>
        {fault ? words.capture.faults[fault] : sentence}
      </p>
    </>
  );
}
