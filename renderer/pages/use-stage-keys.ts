import { useEffect } from "react";
import { useSession } from "../session/session-context.ts";
import { useCapture } from "./capture-context.ts";
import { focusPlace, stageAct, type StageAct } from "./stage-key.ts";
import { useLatest } from "./use-latest.ts";

/** The stage's keys, anywhere in the window outside of fields and dialogs. */
export function useStageKeys(onChooseFile: () => void): void {
  const { session } = useSession();
  const { camera, intake, work } = useCapture();
  const acts: Record<StageAct, () => void> = {
    take: () => camera.live && intake.take(camera.live),
    open: onChooseFile,
    "use-crop": work.accept,
    "whole-picture": work.takeWhole,
    "turn-left": () => work.turn(270),
    "turn-right": () => work.turn(90),
    retake: work.retake,
    keep: work.keep,
  };
  const latest = useLatest({ acts, session });

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { acts: all, session: now } = latest.current;
      if (event.defaultPrevented || now.sending) return;
      const { key, repeat } = event;
      // On many keyboards the brackets are typed with AltGr, which Windows tells as Ctrl and Alt.
      const bare = event.getModifierState("AltGraph");
      const ctrl = !bare && (event.ctrlKey || event.metaKey);
      const other = !bare && (event.altKey || event.shiftKey);
      const place = focusPlace(document.activeElement);
      const act = stageAct({ key, ctrl, other, repeat }, place, now.pages[now.active]);
      if (!act) return;
      // Also keeps a button that was clicked before from being pressed by the same key.
      event.preventDefault();
      all[act]();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [latest]);
}
