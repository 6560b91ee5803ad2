import type { Session } from "../session/session.ts";
import type { Picture, Vision } from "../vision/vision.ts";
import { heldThings } from "./held-things.ts";

/** Frees a picture's pixels, in the worker and on the screen. */
export function letGo(vision: Vision, picture: Picture): void {
  vision.release(picture);
  picture.shown.close();
}

/** Frees all that a session held, and stops the worker with whatever else it may hold. */
export function letGoOfAll(vision: Vision, session: Session): void {
  const { pictures, addresses } = heldThings(session);
  for (const picture of pictures) picture.shown.close();
  for (const address of addresses) URL.revokeObjectURL(address);
  vision.end();
}
