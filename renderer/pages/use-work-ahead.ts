import { useEffect } from "react";
import { useSession } from "../session/session-context.ts";
import type { CroppingPage, Crop } from "../session/session.ts";
import type { Limits, Vision } from "../vision/vision.ts";
import { quadFault } from "./crop/quad-edit.ts";

/** Milliseconds that a crop rests before its page is made; longer once somebody is at work on it. */
const rest = { found: 250, changed: 800 };

/** Has the page of a crop made while the operator still looks at it, so that it is there when it is used. */
export function useWorkAhead(vision: Vision, limits: Limits): void {
  const { session } = useSession();
  const slot = session.pages[session.active];
  const crop = slot.kind === "cropping" ? usedNext(slot) : null;
  const isChanged = slot.kind === "cropping" && slot.history !== undefined;
  const isFinishing = session.finishing[session.active];
  useEffect(() => {
    if (!crop || isFinishing || quadFault(crop.quad, crop.picture)) return undefined;
    const { picture, quad, rotation, tone } = crop;
    const timer = setTimeout(
      () => vision.finishAhead(picture, quad, rotation, limits, tone ?? null),
      isChanged ? rest.changed : rest.found,
    );
    return () => clearTimeout(timer);
  }, [vision, limits, crop, isChanged, isFinishing]);
}

/** The crop that is likely to be used as it is; `null` for a guess, and for one whose page is there already. */
function usedNext({ crop, before }: CroppingPage): Crop | null {
  return crop.corners === "to-place" || crop === before?.crop ? null : crop;
}
