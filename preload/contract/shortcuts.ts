import { z } from "zod";

interface Shortcut {
  readonly id: string;
  readonly keys: readonly string[];
  /** Other keys for the same, which are not shown. */
  readonly also?: readonly (readonly string[])[];
  readonly words: string;
  /** Where it stands in the menu; over a panel or a dialog "document" and "page" are out of reach. */
  readonly menu: "document" | "page" | "view" | "help";
  /** Whether it happens again and again while the key is held down. */
  readonly repeats?: boolean;
}

/**
 * What can be asked of the station by a key or from the menu, and the only list of keys: the window listens
 * by it, the menu and the help card show it. `mod` is Ctrl, on macOS ⌘.
 */
export const acts = [
  { id: "take", keys: ["Space"], words: "Take picture", menu: "document" },
  { id: "auto-shutter", keys: ["A"], words: "Automatic shutter on or off", menu: "document" },
  { id: "open", keys: ["mod", "O"], words: "Open file…", menu: "document" },
  { id: "use-crop", keys: ["Enter"], words: "Use this crop", menu: "document" },
  { id: "whole", keys: ["W"], words: "Use whole picture", menu: "document" },
  { id: "rotate-left", keys: ["["], words: "Rotate left", menu: "document" },
  { id: "rotate-right", keys: ["]"], words: "Rotate right", menu: "document" },
  { id: "retake", keys: ["R"], words: "Retake", menu: "document" },
  { id: "leave-crop", keys: ["Esc"], words: "Leave the crop", menu: "document" },
  { id: "send", keys: ["mod", "Enter"], words: "Send", menu: "document" },
  { id: "undo-crop", keys: ["mod", "Z"], words: "Undo on the crop", menu: "page" },
  {
    id: "redo-crop",
    keys: ["mod", "Y"],
    also: [["mod", "Shift", "Z"]],
    words: "Redo on the crop",
    menu: "page",
  },
  { id: "find-again", keys: ["F"], words: "Find the corners again", menu: "page" },
  { id: "tilt-left", keys: [","], words: "Straighten to the left", menu: "page", repeats: true },
  { id: "tilt-right", keys: ["."], words: "Straighten to the right", menu: "page", repeats: true },
  {
    id: "zoom-in",
    keys: ["+"],
    // Where the plus sign needs Shift.
    also: [["="]],
    words: "Look closer",
    menu: "page",
    repeats: true,
  },
  { id: "zoom-out", keys: ["-"], words: "Look from further", menu: "page", repeats: true },
  { id: "zoom-whole", keys: ["0"], words: "See the whole picture", menu: "page" },
  { id: "outbox", keys: ["mod", "B"], words: "Outbox", menu: "view" },
  { id: "settings", keys: ["mod", ","], words: "Settings", menu: "view" },
  { id: "lock", keys: ["mod", "L"], words: "Lock", menu: "view" },
  { id: "help", keys: ["?"], words: "Keyboard shortcuts", menu: "help" },
] as const satisfies readonly Shortcut[];

export const Act = z.enum(acts.map(({ id }) => id));
export type Act = z.infer<typeof Act>;

/** An act with all that is known of it. */
export function shortcutOf(act: Act): Shortcut | undefined {
  return acts.find(({ id }) => id === act);
}

/** The keys of an act. */
export function keysOf(act: Act): readonly string[] {
  return shortcutOf(act)?.keys ?? [];
}

// What the system or a part of the window does with a key by itself.
const byThemselves = [
  { id: "paste", keys: ["mod", "V"], words: "Paste a picture" },
  { id: "next-corner", keys: ["Tab"], words: "Next corner" },
  { id: "move-corner", keys: ["Arrows"], words: "Move the corner by 1 pixel" },
  { id: "move-corner-far", keys: ["Shift", "Arrows"], words: "Move the corner by 10 pixels" },
  { id: "zoom-wheel", keys: ["Wheel"], words: "Look closer at a spot" },
  { id: "pan", keys: ["Space", "Drag"], words: "Move what is zoomed" },
  { id: "compare", keys: ["C"], words: "Compare with the original" },
  { id: "close", keys: ["Esc"], words: "Close what is open" },
] as const;

/** Every shortcut of the station, for the help card. */
export const shortcuts = [...acts, ...byThemselves] as const;
