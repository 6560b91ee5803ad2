import type { InputEvent } from "electron";

/** What tells of every key, button, wheel, finger and movement of the mouse in a window: its `webContents`. */
export interface InputSource {
  on(name: "input-event", listener: (event: unknown, input: InputEvent) => void): unknown;
}

// Not a person: the window moves under a mouse that lies still, and leaves it.
const noTouch: ReadonlySet<InputEvent["type"]> = new Set(["undefined", "mouseEnter", "mouseLeave"]);

/** Calls back for what a person does in the window; script in the window cannot make it up. */
export function watchTouches(source: InputSource, touched: () => void): void {
  let lastPlace = "";
  source.on("input-event", (_event, input) => {
    if (noTouch.has(input.type)) return;
    if (input.type === "mouseMove") {
      const place = placeOf(input);
      // Chromium tells of a movement too when only the picture beneath has moved.
      if (place === lastPlace) return;
      lastPlace = place;
    }
    touched();
  });
}

function placeOf(input: InputEvent): string {
  return "x" in input && "y" in input ? `${String(input.x)} ${String(input.y)}` : "";
}
