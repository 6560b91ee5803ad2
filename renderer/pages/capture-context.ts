import { createContext, use } from "react";
import type { Side } from "../../preload/contract/page.ts";
import type { Camera } from "../camera/use-camera.ts";
import type { AutoShutter } from "./use-auto-shutter.ts";
import type { NoticeReason } from "./notice.ts";
import type { Intake } from "./intake.ts";
import type { PageWork } from "./use-page-work.ts";
import type { SpecimenTable } from "./use-specimens.ts";

/** What slots and stage share: the camera, the ways in for pictures, the work on pages. */
export interface Capture {
  readonly camera: Camera;
  readonly intake: Intake;
  readonly autoShutter: AutoShutter;
  readonly work: PageWork;
  /** `null` outside training mode. */
  readonly specimens: SpecimenTable | null;
  /** The page that a dragged file would fall on; `null` while nothing is dragged. */
  readonly dropSide: Side | null;
  /** Why the last thing that was asked did not happen; stays until closed or until a picture comes in. */
  readonly notice: NoticeReason | null;
  readonly say: (reason: NoticeReason | null) => void;
  readonly dismiss: () => void;
}

export const CaptureContext = createContext<Capture | null>(null);

/** The camera, the ways in for pictures, and the work on pages. */
export function useCapture(): Capture {
  const capture = use(CaptureContext);
  if (!capture) throw new Error("No capture around this component");
  return capture;
}
