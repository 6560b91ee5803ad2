import { useReducedMotion } from "@mantine/hooks";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { defaultSettings } from "../../preload/contract/settings.ts";
import { useSettings } from "../app/settings-context.ts";
import { useStationInfo } from "../app/station-info-context.ts";
import { useStation } from "../bridge/station-context.ts";
import { stationCameras } from "../camera/station-cameras.ts";
import { createTrainingCamera, type TrainingCamera } from "../camera/training-camera.ts";
import { useCamera } from "../camera/use-camera.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import { CaptureContext } from "./capture-context.ts";
import type { NoticeReason } from "./notice.ts";
import { droppedFiles } from "./pictures-in.ts";
import { useDrop } from "./use-drop.ts";
import { useIntake } from "./use-intake.ts";
import { usePageWork } from "./use-page-work.ts";
import { usePaste } from "./use-paste.ts";
import { useRelease } from "./use-release.ts";
import { useSpecimens } from "./use-specimens.ts";
import { useVision } from "./vision-context.ts";

/** Gives slots and stage the camera, the ways in for pictures, and the work on pages. */
export function CaptureProvider({ children }: { children: ReactNode }) {
  const vision = useVision();
  const { session } = useSession();
  const [notice, say] = useState<NoticeReason | null>(null);
  const training = useTrainingCamera();
  const camera = useCamera(
    useMemo(() => stationCameras(navigator.mediaDevices, training), [training]),
  );
  const specimens = useSpecimens(useStation(), training, session.active, say);
  const intake = useIntake(vision, say);
  const limits = useSettings()?.settings.limits ?? defaultSettings.limits;
  const work = usePageWork(vision, limits, say);
  useRelease(session, vision);

  const dropSide = useDrop({
    side: session.active,
    onDrop(data, side, aimed) {
      const dropped = droppedFiles(data);
      if (dropped.kind === "refused") say(dropped.reason);
      else intake.open(dropped.files, side, aimed);
    },
  });
  usePaste((files) => {
    if (files.length === 0) say("nothing-pasted");
    else intake.open(files, session.active, false);
  });
  const dismiss = useCallback(() => say(null), []);

  return (
    <CaptureContext value={{ camera, intake, work, specimens, dropSide, notice, dismiss }}>
      {children}
    </CaptureContext>
  );
}

function useTrainingCamera(): TrainingCamera | null {
  const isTraining = useStationInfo()?.mode === "training";
  const still = useReducedMotion() ?? false;
  return useMemo(
    () => (isTraining ? createTrainingCamera(words.capture.trainingCamera, still) : null),
    [isTraining, still],
  );
}
