import type { PaperRefusal } from "../imports/paper.ts";
import type { QuadFault } from "./crop/quad-edit.ts";

/** Why something that the operator asked of the stage did not happen; shown on the stage until it is closed. */
export type NoticeReason =
  | PaperRefusal
  | QuadFault
  | "folder"
  | "nothing-dropped"
  | "nothing-pasted"
  | "too-many-files"
  | "camera-gave-nothing"
  | "specimen-missing"
  | "no-corners"
  | "too-large"
  | "too-thin"
  | "picture-lost"
  | "scan-gone"
  | "not-brought-back"
  | "draft-lost";
