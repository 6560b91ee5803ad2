import { z } from "zod";
import type { CameraEntry } from "./camera.ts";
import { parseJson } from "./parse-json.ts";

/** A camera as it is kept for the next start. */
export const CameraChoice = z.object({ id: z.string(), label: z.string() });

const key = "camera";

/** The camera that the operator chose the last time, or `null`. */
export function rememberedCamera(storage: Storage): CameraEntry | null {
  const kept = CameraChoice.safeParse(parseJson(storage.getItem(key)));
  return kept.success ? kept.data : null;
}

/** Keeps the operator's choice for the next start. */
export function rememberCamera(storage: Storage, { id, label }: CameraEntry): void {
  storage.setItem(key, JSON.stringify({ id, label }));
}

/** Whether this is the remembered camera: by its id, or by its name where the system gave it a new id. */
export function isRemembered(camera: CameraEntry, remembered: CameraEntry | null): boolean {
  if (!remembered) return false;
  return camera.id === remembered.id || (camera.label !== "" && camera.label === remembered.label);
}

/** The camera to start with: the remembered one by id, then by name, then the first; `null` when there is none. */
export function chooseCamera(
  cameras: readonly CameraEntry[],
  remembered: CameraEntry | null,
): CameraEntry | null {
  return (
    cameras.find((camera) => camera.id === remembered?.id) ??
    cameras.find((camera) => isRemembered(camera, remembered)) ??
    cameras[0] ??
    null
  );
}

/** A camera's name without the USB numbers that Chromium puts behind it. */
export function plainLabel(label: string): string {
  return label.replace(/ \([0-9a-f]{4}:[0-9a-f]{4}\)$/i, "");
}
