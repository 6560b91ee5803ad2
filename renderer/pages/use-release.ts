import { useEffect, useRef } from "react";
import type { Session } from "../session/session.ts";
import type { Vision } from "../vision/vision.ts";
import { dropped, heldThings, nothingHeld } from "./held-things.ts";
import { letGo } from "./let-go.ts";

/** Lets go of pictures and object URLs as soon as the session no longer needs them. */
export function useRelease(session: Session, vision: Vision): void {
  const held = useRef(nothingHeld);
  useEffect(() => {
    const now = heldThings(session);
    const { pictures, addresses } = dropped(held.current, now);
    held.current = now;
    for (const picture of pictures) letGo(vision, picture);
    for (const address of addresses) URL.revokeObjectURL(address);
  }, [session, vision]);
}
