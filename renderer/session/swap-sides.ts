import { otherSide, underWay, type Session } from "./session.ts";

/**
 * The session with front and back changed over; as it was while a picture is on its way or a page is being made. If
 * one of them is empty then, its side is on the stage. What was set aside belonged to a side, and is let go.
 */
export function swapSides(session: Session): Session {
  if (underWay(session, "front") || underWay(session, "back")) return session;
  const { pages, stopped, active } = session;
  const swapped = { front: pages.back, back: pages.front };
  const isEmptyOne = swapped[otherSide(active)].kind === "empty";
  return {
    ...session,
    pages: swapped,
    stopped: { front: stopped.back, back: stopped.front },
    active: isEmptyOne ? otherSide(active) : active,
    aside: null,
    tookItself: null,
  };
}
