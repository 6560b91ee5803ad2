/** Where the focus is, as far as the station's keys care. */
export interface Focus {
  /** On something that takes typing, on a control that Space and Enter would press, or on neither. */
  readonly on: "text" | "control" | "nothing";
  /** Whether a panel, a dialog or a menu lies over the bench: then the keys are for that. */
  readonly overBench: boolean;
}

/** Where the focus is in this window. */
export function focusOf({ activeElement, body }: Document): Focus {
  return {
    on: kindOf(activeElement),
    overBench:
      activeElement?.closest(layers) != null || body.querySelector("[aria-modal=true]") !== null,
  };
}

/** Whether an element takes text. */
export function takesText(element: Element | null): boolean {
  return element?.closest(text) != null;
}

/**
 * A control keeps Space and Enter only where the keyboard brought the focus to it: one that was clicked must
 * not be pressed again by the Space that takes the picture.
 */
function kindOf(focused: Element | null): Focus["on"] {
  if (!focused) return "nothing";
  if (takesText(focused)) return "text";
  if (focused.matches("[data-stage-keys]")) return "nothing";
  return focused.matches(controls) && focused.matches(":focus-visible") ? "control" : "nothing";
}

const layers = "[role=dialog], [role=listbox], [role=menu]";
const switches =
  "input:is([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=file])";
// Arrows move a slider; every other key is the station's.
const text = `input:not(${switches}, [type=range]), textarea, select, [contenteditable=true], [role=combobox]`;
const controls = `${switches}, button, a, summary, [role=button], [role=checkbox], [role=radio], [role=switch], [role=tab]`;
