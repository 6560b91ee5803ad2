import { acts, type Act } from "../../preload/contract/shortcuts.ts";
import type { Focus } from "./focus.ts";

export interface KeyPress {
  /** As `KeyboardEvent.key`. */
  readonly key: string;
  /** Ctrl or ⌘. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** A key that is held down repeats itself. */
  readonly repeat: boolean;
}

/** What a key press asks for; `null` leaves the key to whatever has the focus. */
export function actOf(press: KeyPress, focus: Focus): Act | null {
  if (press.repeat || press.alt) return null;
  const act = acts.find(({ keys }) => isPressed(keys, press));
  if (!act || !isWithinReach(act.id, focus)) return null;
  if (press.mod) return act.id;
  if (focus.on === "text") return null;
  const pressesControls = press.key === " " || press.key === "Enter";
  return pressesControls && focus.on === "control" ? null : act.id;
}

/** Whether an act may happen: over a panel or a dialog only other panels open. */
export function isWithinReach(act: Act, { overBench }: Focus): boolean {
  return !overBench || acts.find(({ id }) => id === act)?.menu !== "document";
}

function isPressed(keys: readonly string[], { key, mod, shift }: KeyPress): boolean {
  // Many a keyboard needs Shift for "?" and the like; with a letter or a named key it is another shortcut.
  const mayShift = /^[^\p{Letter}\s]$/u.test(key);
  return keys.at(-1) === nameOf(key) && keys.includes("mod") === mod && (!shift || mayShift);
}

function nameOf(key: string): string {
  if (key === " ") return "Space";
  if (key === "Escape") return "Esc";
  return key.length === 1 ? key.toUpperCase() : key;
}
