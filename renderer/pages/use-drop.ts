import { useEffect, useState } from "react";
import type { Side } from "../../preload/contract/page.ts";
import { takesText } from "../app/focus.ts";
import { useLatest } from "./use-latest.ts";

interface Drop {
  /** The page on the stage: where a drop goes that is not aimed at a slot. */
  readonly side: Side;
  readonly onDrop: (data: DataTransfer, side: Side, aimed: boolean) => void;
}

/** Takes drops anywhere on the window; gives the page that a dragged file would fall on. */
export function useDrop(drop: Drop): Side | null {
  const [over, setOver] = useState<Side | null>(null);
  const latest = useLatest(drop);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer || isTextForField(event)) return;
      event.preventDefault();
      const hasFiles = event.dataTransfer.types.includes("Files");
      event.dataTransfer.dropEffect = hasFiles ? "copy" : "none";
      setOver(hasFiles ? (aimedSide(event) ?? latest.current.side) : null);
    };
    window.addEventListener("dragenter", drag, { signal });
    window.addEventListener("dragover", drag, { signal });
    window.addEventListener(
      "dragleave",
      // Leaving one element for another is no leaving of the window.
      ({ relatedTarget }) => relatedTarget === null && setOver(null),
      { signal },
    );
    window.addEventListener(
      "drop",
      (event) => {
        setOver(null);
        if (!event.dataTransfer || isTextForField(event)) return;
        event.preventDefault();
        const aimed = aimedSide(event);
        const { side, onDrop } = latest.current;
        onDrop(event.dataTransfer, aimed ?? side, aimed !== null);
      },
      { signal },
    );
    return () => listening.abort();
  }, [latest]);
  return over;
}

function isTextForField({ target, dataTransfer }: DragEvent): boolean {
  const isText = !dataTransfer?.types.includes("Files");
  return isText && target instanceof Element && takesText(target);
}

function aimedSide({ target }: DragEvent): Side | null {
  const slot = target instanceof Element ? target.closest<HTMLElement>("[data-side]") : null;
  const side = slot?.dataset["side"];
  return side === "front" || side === "back" ? side : null;
}
