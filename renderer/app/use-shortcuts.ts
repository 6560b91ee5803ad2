import { useEffect } from "react";
import type { Act } from "../../preload/contract/shortcuts.ts";
import { useStation } from "../bridge/station-context.ts";
import { useLatest } from "../pages/use-latest.ts";
import { focusOf } from "./focus.ts";
import { actOf, isWithinReach, type KeyPress } from "./shortcuts.ts";

/** Does what a key or the native menu asks for; an act that is not given here is left to others. */
export function useShortcuts(does: Partial<Record<Act, () => void>>): void {
  const station = useStation();
  const latest = useLatest(does);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actOf(pressOf(event), focusOf(document));
      const perform = act && latest.current[act];
      if (!perform) return;
      // Also keeps a button that was clicked before from being pressed by the same key.
      event.preventDefault();
      perform();
    };
    // Before anybody else: the Escape that closes a dialog must not find the bench free already.
    window.addEventListener("keydown", press, { capture: true });
    const stop = station.on("menu:chosen", (act) => {
      if (isWithinReach(act, focusOf(document))) latest.current[act]?.();
    });
    return () => {
      window.removeEventListener("keydown", press, { capture: true });
      stop();
    };
  }, [station, latest]);
}

function pressOf(event: KeyboardEvent): KeyPress {
  const { key, repeat, shiftKey: shift } = event;
  // On many keyboards the brackets are typed with AltGr, which Windows tells as Ctrl and Alt.
  const bare = event.getModifierState("AltGraph");
  return {
    key,
    repeat,
    shift,
    mod: !bare && (event.ctrlKey || event.metaKey),
    alt: !bare && event.altKey,
  };
}
