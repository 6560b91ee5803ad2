import type { PageSlot } from "../session/session.ts";

/** What a key does on the stage. */
export type StageAct =
  | "take"
  | "open"
  | "use-crop"
  | "whole-picture"
  | "turn-left"
  | "turn-right"
  | "retake"
  | "keep";

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  /** Alt or Shift beside it. */
  readonly other: boolean;
  /** A key that is held down repeats itself. */
  readonly repeat: boolean;
}

/** Where the focus is: in something that takes typing, on a button that the key would press, or free. */
export type FocusPlace = "typing" | "button" | "free";

/** What a key press means for the stage in this state; `null` leaves the key to whatever has the focus. */
export function stageAct(press: KeyPress, place: FocusPlace, slot: PageSlot): StageAct | null {
  if (press.repeat) return null;
  if (press.ctrl) return press.key.toLowerCase() === "o" && !press.other ? "open" : null;
  if (place === "typing" || press.other) return null;
  if (press.key === " ") return slot.kind === "empty" && place === "free" ? "take" : null;
  if (press.key === "Enter")
    return slot.kind === "cropping" && place === "free" ? "use-crop" : null;
  return pageKey(press.key, slot);
}

function pageKey(key: string, slot: PageSlot): StageAct | null {
  if (slot.kind === "empty") return null;
  switch (key) {
    case "[":
      return "turn-left";
    case "]":
      return "turn-right";
    case "r":
    case "R":
      return "retake";
    case "w":
    case "W":
      return slot.kind === "cropping" ? "whole-picture" : null;
    case "Escape":
      if (slot.kind !== "cropping") return null;
      return slot.before ? "keep" : "retake";
    default:
      return null;
  }
}

/**
 * Where the focus is for the stage's keys. A button keeps Space and Enter only where the keyboard brought the
 * focus to it: one that was clicked must not be pressed again by the Space that takes the picture.
 */
export function focusPlace(focused: Element | null): FocusPlace {
  if (!focused) return "free";
  if (focused.closest(typing)) return "typing";
  if (focused.matches("[data-stage-keys]")) return "free";
  return focused.matches("button, a, [role=button]") && focused.matches(":focus-visible")
    ? "button"
    : "free";
}

const typing =
  "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=listbox], [role=menu], [role=combobox]";
