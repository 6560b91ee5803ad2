import { acts, shortcutOf, type Act } from "../../preload/contract/shortcuts.ts";
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
  if (press.alt) return null;
  const act = acts.find(({ id }) => keysFor(id).some((keys) => isPressed(keys, press)));
  if (!act || !isWithinReach(act.id, focus)) return null;
  if (press.repeat && !shortcutOf(act.id)?.repeats) return null;
  const isForText = focus.on === "text" && (!press.mod || undoes.has(act.id));
  if (isForText) return null;
  const pressesControls = press.key === " " || press.key === "Enter";
  return pressesControls && !press.mod && focus.on === "control" ? null : act.id;
}

// A field has an undoing of its own.
const undoes: ReadonlySet<Act> = new Set(["undo-crop", "redo-crop"]);

function keysFor(act: Act): readonly (readonly string[])[] {
  const shortcut = shortcutOf(act);
  return shortcut ? [shortcut.keys, ...(shortcut.also ?? [])] : [];
}

/** Whether an act may happen: over a panel or a dialog only other panels open. */
export function isWithinReach(act: Act, { overBench }: Focus): boolean {
  const menu = shortcutOf(act)?.menu;
  return !overBench || (menu !== "document" && menu !== "page");
}

function isPressed(keys: readonly string[], { key, mod, shift }: KeyPress): boolean {
  // Many a keyboard needs Shift for "?" and the like; with a letter or a named key it is another shortcut.
  const mayShift = /^[^\p{Letter}\s]$/u.test(key);
  const isShiftRight = keys.includes("Shift") ? shift : !shift || mayShift;
  return keys.at(-1) === nameOf(key) && keys.includes("mod") === mod && isShiftRight;
}

function nameOf(key: string): string {
  if (key === " ") return "Space";
  if (key === "Escape") return "Esc";
  return key.length === 1 ? key.toUpperCase() : key;
}
