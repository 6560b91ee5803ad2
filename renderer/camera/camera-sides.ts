import { z } from "zod";
import type { Side } from "../../preload/contract/page.ts";
import { CameraChoice, rememberedCamera } from "./choose-camera.ts";
import { parseJson } from "./parse-json.ts";
import type { CameraEntry } from "./camera.ts";

const CameraSides = z.object({ front: CameraChoice, back: CameraChoice });

/** A camera for each side of the document. */
export type CameraSides = Readonly<Record<Side, CameraEntry>>;

const key = "camera-sides";

/** The cameras for the two sides; `null` where one camera takes both. */
export function readSides(storage: Storage): CameraSides | null {
  return CameraSides.safeParse(parseJson(storage.getItem(key))).data ?? null;
}

/** Keeps the choice for the next start. */
export function writeSides(storage: Storage, sides: CameraSides | null): void {
  if (sides) storage.setItem(key, JSON.stringify(sides));
  else storage.removeItem(key);
}

/** The camera that is wanted for a side, or `null` where nobody has chosen one. */
export function wantedCamera(
  storage: Storage,
  sides: CameraSides | null,
  side: Side,
): CameraEntry | null {
  return sides ? sides[side] : rememberedCamera(storage);
}

/** A camera for each side to begin with: the one at work for the side at work, the next in the list for the other. */
export function firstSides(
  cameras: readonly CameraEntry[],
  current: CameraEntry | null,
  side: Side,
): CameraSides | null {
  const one = current ?? cameras[0];
  const other = cameras.find(({ id }) => id !== one?.id);
  if (!one || !other) return null;
  return side === "front" ? { front: one, back: other } : { front: other, back: one };
}
