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
      "rotate-left",
      "rotate-right",
      "next-corner",
      "move-corner",
      "move-corner-far",
    ],
  },
  { title: "Station", ids: ["send", "outbox", "settings", "lock", "help", "close"] },
];

/** The words of the shortcut card. */
export const help = { title: "Shortcuts", close: "Close the card", groups };
