import { z } from "zod";

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
  { id: "outbox", keys: ["mod", "B"], words: "Outbox", menu: "view" },
  { id: "settings", keys: ["mod", ","], words: "Settings", menu: "view" },
  { id: "lock", keys: ["mod", "L"], words: "Lock", menu: "view" },
  { id: "help", keys: ["?"], words: "Keyboard shortcuts", menu: "help" },
] as const;

export const Act = z.enum(acts.map(({ id }) => id));
export type Act = z.infer<typeof Act>;

/** The keys of an act. */
export function keysOf(act: Act): readonly string[] {
  return acts.find(({ id }) => id === act)?.keys ?? [];
}

// What the system or a part of the window does with a key by itself.
const byThemselves = [
  { id: "paste", keys: ["mod", "V"], words: "Paste a picture" },
  { id: "next-corner", keys: ["Tab"], words: "Next corner" },
  { id: "move-corner", keys: ["Arrows"], words: "Move the corner by 1 pixel" },
  { id: "move-corner-far", keys: ["Shift", "Arrows"], words: "Move the corner by 10 pixels" },
  { id: "close", keys: ["Esc"], words: "Close what is open" },
] as const;

/** Every shortcut of the station, for the help card. */
export const shortcuts = [...acts, ...byThemselves] as const;
