import { useEffect, useRef } from "react";
import { focusOf } from "../app/focus.ts";
import { words } from "../locales/words.ts";
import { areRead } from "../session/readings.ts";
import { useSession } from "../session/session-context.ts";
import { arePagesDone } from "../session/session.ts";
import { AsideNotice } from "./aside-notice.tsx";
import { useCapture } from "./capture-context.ts";
import { CropEditor } from "./crop/crop-editor.tsx";
import { DonePageView } from "./done-page-view.tsx";
import { DropTarget } from "./drop-target.tsx";
import { LiveView } from "./live-view.tsx";
import { NoticeLine } from "./notice-line.tsx";
import { PictureInput } from "./picture-input.tsx";
import { ScansNotice } from "./scans-notice.tsx";
import { StageBar } from "./stage-bar.tsx";
import styles from "./stage.module.css";
import { TookItselfNotice } from "./took-itself-notice.tsx";
import { useStageKeys } from "./use-stage-keys.ts";
import { WrongSideNotice } from "./wrong-side-notice.tsx";

interface StageProps {
  /** Whether the next action is elsewhere ("Send"): then nothing here is the primary button. */
  quiet: boolean;
  /** All pages of the document have become done, and what could be read on them stands in the form. */
  onPagesDone?: () => void;
}

/** The middle of the bench: the live picture, the crop, or the finished page of the side at work. */
export function Stage({ quiet, onPagesDone }: StageProps) {
  const { session } = useSession();
  const { dropSide, notice, dismiss } = useCapture();
  const stage = useRef<HTMLElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const chooseFile = () => files.current?.click();
  const focusStage = () => stage.current?.focus({ preventScroll: true });
  const side = session.active;
  const slot = session.pages[side];
  useStageKeys(focusStage, chooseFile);
  const mayTakeFocus = () => isFree() && (!session.tookItself || isOnStage(stage.current));
  useFocusFollowsWork(focusStage, slot.kind, mayTakeFocus);
  usePagesDone(arePagesDone(session) && areRead(session), onPagesDone, mayTakeFocus);

  return (
    <section
      ref={stage}
      className={styles["stage"]}
      aria-label={words.capture.stage}
      tabIndex={-1}
      data-stage-keys
    >
      <div className={styles["dark"]} data-state={slot.kind}>
        {slot.kind === "empty" && <LiveView key={side} side={side} onChooseFile={chooseFile} />}
        {slot.kind === "cropping" && (
          <CropEditor key={slot.crop.picture.id} side={side} slot={slot} />
        )}
        {slot.kind === "done" && <DonePageView key={slot.address} side={side} done={slot} />}
        <div className={styles["notices"]}>
          {notice && <NoticeLine reason={notice} onClose={dismiss} />}
          <ScansNotice />
          <WrongSideNotice />
          <TookItselfNotice />
          <AsideNotice />
        </div>
        {dropSide && <DropTarget side={dropSide} />}
      </div>
      <StageBar quiet={quiet} side={side} slot={slot} onChooseFile={chooseFile} />
      <PictureInput ref={files} onChosen={focusStage} />
    </section>
  );
}

// The keys of the next step must work at once; whoever is typing or is in a panel is not disturbed.
function useFocusFollowsWork(focusStage: () => void, kind: string, mayTakeFocus: () => boolean) {
  const last = useRef(kind);
  useEffect(() => {
    if (last.current === kind) return;
    last.current = kind;
    if (mayTakeFocus()) focusStage();
  });
}

function isFree(): boolean {
  const { on, overBench } = focusOf(document);
  return on !== "text" && !overBench;
}

// What happened by itself moves the focus of nobody who has put it elsewhere.
function isOnStage(stage: HTMLElement | null): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || stage?.contains(focused) === true;
}

function usePagesDone(
  areDone: boolean,
  onPagesDone: (() => void) | undefined,
  mayTakeFocus: () => boolean,
) {
  const before = useRef(areDone);
  useEffect(() => {
    if (areDone && !before.current && mayTakeFocus()) onPagesDone?.();
    before.current = areDone;
  });
}
