import { useEffect } from "react";
import { useSession } from "../session/session-context.ts";
import type { Limits, Vision } from "../vision/vision.ts";
import { quadFault } from "./crop/quad-edit.ts";

/** Milliseconds that a crop rests before its page is made: whoever drags a corner is not held up. */
const rest = 250;

/** Has the page of a crop made while the operator still looks at it, so that it is there when it is used. */
export function useWorkAhead(vision: Vision, limits: Limits): void {
  const { session } = useSession();
  const slot = session.pages[session.active];
  const crop = slot.kind === "cropping" ? slot.crop : null;
  const isFinishing = session.finishing[session.active];
  useEffect(() => {
    if (!crop || isFinishing || quadFault(crop.quad, crop.picture)) return undefined;
    const { picture, quad, rotation, tone } = crop;
    const timer = setTimeout(
      () => vision.finishAhead(picture, quad, rotation, limits, tone ?? null),
      rest,
    );
    return () => clearTimeout(timer);
  }, [vision, limits, crop, isFinishing]);
}
