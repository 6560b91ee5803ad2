import type { shortcuts } from "../../../preload/contract/shortcuts.ts";

type ShortcutId = (typeof shortcuts)[number]["id"];

const groups: readonly { title: string; ids: readonly ShortcutId[] }[] = [
  { title: "Pages", ids: ["take", "auto-shutter", "open", "paste", "retake"] },
  {
    title: "Crop",
    ids: [
      "use-crop",
      "leave-crop",
      "whole",
      "find-again",
      "rotate-left",
      "rotate-right",
      "tilt-left",
      "tilt-right",
      "next-corner",
      "move-corner",
      "move-corner-far",
      "undo-crop",
      "redo-crop",
    ],
  },
  {
    title: "Looking closer",
    ids: ["zoom-in", "zoom-out", "zoom-whole", "zoom-wheel", "pan", "compare"],
  },
  { title: "Station", ids: ["send", "outbox", "settings", "lock", "help", "close"] },
];

/** The words of the shortcut card. */
export const help = { title: "Shortcuts", close: "Close the card", groups };
