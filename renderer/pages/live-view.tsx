import { useState } from "react";
import { useElementSize } from "@mantine/hooks";
import type { Side } from "../../preload/contract/page.ts";
import type { CameraTrouble } from "../camera/camera.ts";
import type { CameraState } from "../camera/camera-state.ts";
import { words } from "../locales/words.ts";
import { otherSide, underWay, type Session } from "../session/session.ts";
import { useSession } from "../session/session-context.ts";
import { BusyWords } from "./busy-words.tsx";
import { CameraTroubleView } from "./camera-trouble-view.tsx";
import { useCapture } from "./capture-context.ts";
import { fit, type Size } from "./fit.ts";
import type { LastTake } from "./intake.ts";
import { LiveOutline } from "./live-outline.tsx";
import { restingShutter, type Shutter } from "./shutter.ts";
import styles from "./stage.module.css";
import { useLiveVideo } from "./use-live-video.ts";
import { useLook } from "./use-look.ts";

interface LiveViewProps {
  side: Side;
  onChooseFile: () => void;
}

/** The empty page's stage: what the camera sees, with the card's outline and one sentence of guidance. */
export function LiveView({ side, onChooseFile }: LiveViewProps) {
  const { session } = useSession();
  const { camera, intake, autoShutter } = useCapture();
  const { phase } = camera.state;
  const { ref: room, width, height } = useElementSize();
  const [picture, setPicture] = useState<Size | null>(null);
  const busy = underWay(session, side);
  const video = useLiveVideo(camera.live?.stream ?? null, busy !== null, setPicture);
  const across = session.pages[otherSide(side)];
  const look = useLook({
    video,
    picture,
    on: !busy,
    turning: side === "back" && across.kind === "done",
    against: across.kind === "done" ? across.crop : null,
    isAutomatic: autoShutter.isOn && camera.live !== null && !session.sending,
    shutter: () => firstShutter(intake.lastTake(), session, side),
    onFire: () => camera.live && void intake.takeItself(camera.live),
  });

  const trouble = troubleIn(phase);
  if (trouble) {
    return (
      <CameraTroubleView trouble={trouble} onTryAgain={camera.retry} onChooseFile={onChooseFile} />
    );
  }
  const shown = picture && fit(picture, { width, height });
  return (
    <>
      <div ref={room} className={styles["room"]}>
        <div
          className={styles["live"]}
          data-mirrored={camera.profile.isMirrored}
          style={shown ? { width: shown.width, height: shown.height } : { visibility: "hidden" }}
        >
          <video
            ref={video}
            className={styles["video"]}
            muted
            playsInline
            aria-label={words.capture.live}
          />
          {picture && shown && look.outline && !busy && (
            <LiveOutline
              quad={look.outline}
              picture={picture}
              scale={shown.width / picture.width}
              progress={look.progress}
            />
          )}
        </div>
        {busy && <BusyWords text={words.capture.busy[busy]} />}
        {!shown && !busy && <BusyWords text={words.capture.cameraStarting} />}
      </div>
      <p className={styles["guidance"]} aria-live="polite">
        {shown && !busy ? words.capture.guidance[look.guidance](side) : "\u00A0"}
      </p>
    </>
  );
}

/** A card whose other side was just done is taken as soon as it is turned; what was there before must be touched first. */
function firstShutter(last: LastTake | null, session: Session, side: Side): Shutter {
  const isRetake = last?.side === side && last.visit === session.visit;
  const isTurning = session.pages[otherSide(side)].kind === "done";
  return restingShutter(isTurning && !isRetake, last?.at ?? -Infinity);
}

function troubleIn(phase: CameraState["phase"]): CameraTrouble | null {
  if (phase.kind === "muted") return "muted";
  return phase.kind === "trouble" ? phase.trouble : null;
}
