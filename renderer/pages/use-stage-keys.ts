import { useShortcuts } from "../app/use-shortcuts.ts";
import { useSession } from "../session/session-context.ts";
import { useCapture } from "./capture-context.ts";
import { stageActs, type StageAct } from "./stage-acts.ts";

// Degrees for a press; the slider has tenths.
const keyTilt = 0.5;

/** The stage's keys, anywhere in the window outside of fields and dialogs. */
export function useStageKeys(onFocusStage: () => void, onChooseFile: () => void): void {
  const { session } = useSession();
  const { camera, intake, autoShutter, work } = useCapture();
  const slot = session.pages[session.active];
  const does: Record<StageAct, () => void> = {
    take() {
      // From the menu the focus may be in a field; the next keys are for the crop.
      onFocusStage();
      if (camera.live) void intake.take(camera.live);
    },
    "auto-shutter": autoShutter.toggle,
    open: onChooseFile,
    "use-crop": work.accept,
    whole: work.takeWhole,
    "rotate-left": () => work.turn(270),
    "rotate-right": () => work.turn(90),
    retake: work.retake,
    "find-again": () => void work.findAgain(),
    "tilt-left": () => work.tiltBy(-keyTilt),
    "tilt-right": () => work.tiltBy(keyTilt),
    "undo-crop": work.undo,
    "redo-crop": work.redo,
    "leave-crop": slot.kind === "cropping" && slot.before ? work.keep : work.retake,
  };
  const possible = session.sending ? [] : stageActs(slot);
  useShortcuts(Object.fromEntries(possible.map((act) => [act, does[act]])));
}
