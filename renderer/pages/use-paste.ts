import { useEffect } from "react";
import { focusPlace } from "./stage-key.ts";
import { useLatest } from "./use-latest.ts";

/** Takes what is pasted outside of text fields; within them a paste stays text. */
export function usePaste(onPaste: (files: readonly File[]) => void): void {
  const latest = useLatest(onPaste);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (focusPlace(document.activeElement) === "typing" || !event.clipboardData) return;
      event.preventDefault();
      latest.current([...event.clipboardData.files]);
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [latest]);
}
