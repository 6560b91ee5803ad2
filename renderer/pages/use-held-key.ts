import { useEffect, useState } from "react";
import { focusOf } from "../app/focus.ts";

/** Whether a key (as `KeyboardEvent.key`) is held down now, outside of fields and dialogs. */
export function useHeldKey(key: string): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const release = () => setHeld(false);
    window.addEventListener(
      "keydown",
      (event) => {
        const { on, overBench } = focusOf(document);
        if (event.key.toLowerCase() !== key || event.ctrlKey || event.metaKey || event.altKey)
          return;
        if (on !== "text" && !overBench) setHeld(true);
      },
      { signal },
    );
    window.addEventListener(
      "keyup",
      (event) => {
        if (event.key.toLowerCase() === key) release();
      },
      { signal },
    );
    // Another window takes the keyup with it.
    window.addEventListener("blur", release, { signal });
    return () => listening.abort();
  }, [key]);
  return isHeld;
}
