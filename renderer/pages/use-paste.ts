import { useEffect } from "react";
import { focusOf } from "../app/focus.ts";
import { pastedFiles } from "./pictures-in.ts";
import { useLatest } from "./use-latest.ts";

/** Takes pictures that are pasted, also while a field has the focus; what is text there stays text. */
export function usePaste(onPaste: (files: readonly File[]) => void): void {
  const latest = useLatest(onPaste);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData && pastedFiles(event.clipboardData, focusOf(document));
      if (!files) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [latest]);
}
