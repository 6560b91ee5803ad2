import { keysOf, type Act } from "../../preload/contract/shortcuts.ts";

/** The keys of a shortcut as they are printed on the keyboard; `mod` is Ctrl, on a Mac ⌘. */
export function keyNames(keys: readonly string[], onMac: boolean): string[] {
  return keys.map((key) => {
    if (key === "mod") return onMac ? "⌘" : "Ctrl";
    return key;
  });
}

/** The keys of an act in one line, as they are printed on this PC's keyboard. */
export function keyText(act: Act): string {
  return keyNames(keysOf(act), navigator.userAgent.includes("Macintosh")).join("+");
}
