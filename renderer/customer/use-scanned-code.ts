import { useEffect } from "react";
import { readArtemisId } from "../../preload/contract/artemis-id.ts";
import { focusOf } from "../app/focus.ts";
import { useLatest } from "../pages/use-latest.ts";
import { useSession } from "../session/session-context.ts";
import { burstPause, burstStep, noBurst, type Burst, type BurstKey } from "./burst.ts";
import { createHeldKeys, keep } from "./held-keys.ts";

/** Why a code that was scanned outside of all fields was not taken. */
export type ScanRefusal = "not-empty" | "not-digits";

/**
 * Takes what a barcode reader types: within "Customer ID" it becomes the whole of it, and the focus goes on to
 * "Document ID"; outside of all fields it becomes the "Customer ID" if that is empty. Keys that may be the reader's
 * are held back from the shortcuts until it is clear that they are not.
 */
export function useScannedCode(isOn: boolean, refuse: (why: ScanRefusal | null) => void): void {
  const { session, dispatch } = useSession();
  const take = useLatest((text: string, inField: boolean) => {
    if (!inField && session.customerId.trim() !== "") return refuse("not-empty");
    if (!inField && readArtemisId(text).kind !== "id") return refuse("not-digits");
    refuse(null);
    dispatch({ do: "type-customer", text });
  });
  const isListening = useLatest(isOn);
  // From the first moment on, and for good: whoever listens first keeps a key from the others.
  useEffect(
    () =>
      listen(
        () => isListening.current,
        (text, inField) => take.current(text, inField),
      ),
    [isListening, take],
  );
}

/** Listens to all keys of the window, before everybody else; gives the way to stop it. */
function listen(
  isOn: () => boolean,
  onScanned: (text: string, inField: boolean) => void,
): () => void {
  let burst: Burst = noBurst;
  const held = createHeldKeys(() => (burst = noBurst));

  function press(event: KeyboardEvent) {
    if (held.isGivenBack(event) || !isOn()) return;
    const { on, overBench } = focusOf(document);
    const inField = document.activeElement?.id === "customerId";
    // What is typed into another field, or over the bench, is for that.
    if (overBench || (on === "text" && !inField)) return held.giveBack();
    const step = burstStep(burst, keyOf(event));
    switch (step.kind) {
      case "ignored":
        return undefined;
      case "over":
        return held.giveBack();
      case "goes-on":
        burst = step.burst;
        // Within the field the characters are typed as they come; elsewhere a code's end may be late.
        if (!inField) held.hold(event, burst.text.length > 1 ? 4 * burstPause : burstPause + 5);
        return undefined;
      case "scanned":
        held.drop();
        burst = noBurst;
        keep(event);
        onScanned(step.text, inField);
        return document.getElementById("documentId")?.focus();
    }
  }

  window.addEventListener("keydown", press, { capture: true });
  window.addEventListener("keyup", held.holdEnd, { capture: true });
  return () => {
    window.removeEventListener("keydown", press, { capture: true });
    window.removeEventListener("keyup", held.holdEnd, { capture: true });
    held.drop();
  };
}

function keyOf(event: KeyboardEvent): BurstKey {
  return {
    key: event.key,
    at: event.timeStamp,
    modified: event.ctrlKey || event.altKey || event.metaKey,
    repeats: event.repeat,
  };
}
