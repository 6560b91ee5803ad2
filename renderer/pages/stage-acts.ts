import type { Act } from "../../preload/contract/shortcuts.ts";
import type { PageSlot } from "../session/session.ts";

/** What keys and the menu can do on the stage. */
export type StageAct = Exclude<
  Act,
  | "send"
  | "outbox"
  | "settings"
  | "lock"
  | "help"
  // What shows a picture zooms it.
  | "zoom-in"
  | "zoom-out"
  | "zoom-whole"
>;

/** What can be done with the page on the stage. */
export function stageActs({ kind }: PageSlot): readonly StageAct[] {
  switch (kind) {
    case "empty":
      return ["open", "take", "auto-shutter"];
    case "cropping":
      return [
        "open",
        "retake",
        "rotate-left",
        "rotate-right",
        "use-crop",
        "whole",
        "leave-crop",
        "find-again",
        "tilt-left",
        "tilt-right",
        "undo-crop",
        "redo-crop",
      ];
    case "done":
      return ["open", "retake", "rotate-left", "rotate-right"];
  }
}
