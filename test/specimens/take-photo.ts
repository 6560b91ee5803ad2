import type { Canvas } from "@napi-rs/canvas";
import type { SpecimenPhoto } from "./catalogue.ts";
import { drawSide, sizeOf, thicknessOf } from "./draw-side.ts";
import { randomFor } from "./random.ts";
import type { Camera, Frame } from "./scene/camera.ts";
import { faceOf } from "./scene/card.ts";
import { desks } from "./scene/desk.ts";
import { develop } from "./scene/develop.ts";
import type { Lens } from "./scene/develop.ts";
import type { Quad } from "./scene/homography.ts";
import { lights } from "./scene/light.ts";
import { exposeDesk, exposeWith, seenQuad } from "./scene/photograph.ts";
import { cameraFor, lyingPose } from "./scene/views.ts";

/** The frame of a webcam or document camera. */
export const cameraFrame: Frame = { width: 1920, height: 1080 };

/** The frame of a phone held upright. */
export const phoneFrame: Frame = { width: 3000, height: 4000 };

/** A common camera's faults, each slight. */
export const commonLens: Lens = { softness: 0.5, vignette: 0.22, noise: 0.008, levels: [0, 255] };

/** The photo of a specimen as the camera gives it. */
export function takePhoto(photo: SpecimenPhoto, frame: Frame): Canvas {
  const { of, light, desk } = photo;
  const camera = sceneCamera(photo, frame);
  const size = sizeOf(of);
  const face = faceOf(drawSide(of), size, sharpnessFor(camera));
  const empty = exposeDesk(camera, lights[light], desks[desk]);
  const pose = lyingPose(photo.angle, photo.name);
  const exposure = exposeWith(empty, { face, pose, thickness: thicknessOf(of) });
  return develop(exposure, commonLens, randomFor(photo.name));
}

/** Where the document's corners are in that photo, in pixels, clockwise from the document's own top left. */
export function truthOf(photo: SpecimenPhoto, frame: Frame): Quad {
  const pose = lyingPose(photo.angle, photo.name);
  const laid = { pose, thickness: thicknessOf(photo.of) };
  return seenQuad(sceneCamera(photo, frame), laid, sizeOf(photo.of));
}

/** Pixels a millimetre of the desk that the camera resolves: what a face is to be sampled at. */
export function sharpnessFor({ focal, position }: Camera): number {
  return Math.min(20, (1.08 * focal) / Math.hypot(...position));
}

function sceneCamera(photo: SpecimenPhoto, frame: Frame): Camera {
  return cameraFor(photo.angle, frame, sizeOf(photo.of));
}
