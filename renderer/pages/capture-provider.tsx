import { useReducedMotion } from "@mantine/hooks";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { defaultSettings } from "../../preload/contract/settings.ts";
import { useSettings } from "../app/settings-context.ts";
import { useStationInfo } from "../app/station-info-context.ts";
import { useStation } from "../bridge/station-context.ts";
import { stationCameras } from "../camera/station-cameras.ts";
import { createTrainingCamera, type TrainingCamera } from "../camera/training-camera.ts";
import { useCamera } from "../camera/use-camera.ts";
import { createOpenPaper } from "../imports/open-paper.ts";
import { PageChooser } from "../imports/page-chooser.tsx";
import { useChoosing } from "../imports/use-choosing.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import { CaptureContext } from "./capture-context.ts";
import type { NoticeReason } from "./notice.ts";
import { createIntake } from "./intake.ts";
import type { PageDesk } from "./page-desk.ts";
import { droppedFiles } from "./pictures-in.ts";
import { useAutoShutter } from "./use-auto-shutter.ts";
import { useDrop } from "./use-drop.ts";
import { useLatest } from "./use-latest.ts";
import { usePageWork } from "./use-page-work.ts";
import { usePaste } from "./use-paste.ts";
import { useReading } from "./use-reading.ts";
import { useWorkAhead } from "./use-work-ahead.ts";
import { useRelease } from "./use-release.ts";
import { useSpecimens } from "./use-specimens.ts";
import { verdictOf } from "./verdict.ts";
import { useVision } from "./vision-context.ts";

const openPaper = createOpenPaper();

interface CaptureProviderProps {
  /** What is to be said about the pages that the bench starts with. */
  firstNotice: NoticeReason | null;
  children: ReactNode;
}

/** Gives slots and stage the camera, the ways in for pictures, and the work on pages. */
export function CaptureProvider({ firstNotice, children }: CaptureProviderProps) {
  const vision = useVision();
  const { session, dispatch } = useSession();
  const [notice, say] = useState<NoticeReason | null>(firstNotice);
  const [visit, setVisit] = useState(session.visit);
  // What was said about one customer's pictures is not said to the next one.
  if (visit !== session.visit) {
    setVisit(session.visit);
    say(null);
  }
  const training = useTrainingCamera();
  const camera = useCamera(
    useMemo(() => stationCameras(navigator.mediaDevices, training), [training]),
    session.active,
  );
  const specimens = useSpecimens(useStation(), training, session.active, say);
  const latest = useLatest(session);
  const { choosing, choose } = useChoosing();
  const settings = useSettings()?.settings ?? defaultSettings;
  const now = useLatest(settings);
  const desk = useMemo<PageDesk>(
    () => ({
      vision,
      session: () => latest.current,
      dispatch,
      openPaper,
      choose,
      judge: (page) => verdictOf(page, latest.current.details.type, now.current.quality),
      say,
    }),
    [vision, latest, dispatch, choose, now],
  );
  const intake = useMemo(() => createIntake(desk, () => now.current.limits), [desk, now]);
  const autoShutter = useAutoShutter();
  const work = usePageWork(desk, settings.limits);
  useRelease(session, vision);
  useWorkAhead(vision, settings.limits);
  useReading(vision, settings.documentTypes);

  const dropSide = useDrop({
    side: session.active,
    onDrop(data, side, aimed) {
      const dropped = droppedFiles(data);
      if (dropped.kind === "refused") say(dropped.reason);
      else void intake.open(dropped.files, { visit: session.visit, side, aimed });
    },
  });
  usePaste((files) => {
    if (files.length === 0) say("nothing-pasted");
    else void intake.open(files, { visit: session.visit, side: session.active, aimed: false });
  });
  const dismiss = useCallback(() => say(null), []);

  return (
    <CaptureContext
      value={{ camera, intake, autoShutter, work, specimens, dropSide, notice, say, dismiss }}
    >
      {children}
      <PageChooser choosing={choosing} />
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
