/** Every shortcut of the station, once: the window listens by it and the help card shows it. `mod` is Ctrl, on macOS ⌘. */
export const shortcuts = [
  { id: "take", keys: ["Space"], words: "Take picture" },
  { id: "open", keys: ["mod", "O"], words: "Open file…" },
  { id: "paste", keys: ["mod", "V"], words: "Paste a picture" },
  { id: "use-crop", keys: ["Enter"], words: "Use this crop" },
  { id: "whole", keys: ["W"], words: "Use whole picture" },
  { id: "rotate-left", keys: ["["], words: "Rotate left" },
  { id: "rotate-right", keys: ["]"], words: "Rotate right" },
  { id: "retake", keys: ["R"], words: "Retake" },
  { id: "next-corner", keys: ["Tab"], words: "Next corner" },
  { id: "move-corner", keys: ["Arrows"], words: "Move the corner by 1 pixel" },
  { id: "move-corner-far", keys: ["Shift", "Arrows"], words: "Move the corner by 10 pixels" },
  { id: "send", keys: ["mod", "Enter"], words: "Send" },
  { id: "outbox", keys: ["mod", "B"], words: "Outbox" },
  { id: "settings", keys: ["mod", ","], words: "Settings" },
  { id: "help", keys: ["?"], words: "This card" },
  { id: "close", keys: ["Esc"], words: "Close what is open" },
] as const;
