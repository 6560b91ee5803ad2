import { randomFor } from "../random.ts";
import { cameraAt } from "./camera.ts";
import type { Camera, Frame, Pose, Viewpoint } from "./camera.ts";

/** The three ways a document is photographed. */
export type AngleName = "overhead" | "tilted" | "turned";

const degree = Math.PI / 180;

const viewpoints: Record<AngleName, Omit<Viewpoint, "distance">> = {
  overhead: { tilt: 3 * degree, azimuth: 0, roll: 0, aim: [0, 0] },
  tilted: { tilt: 29 * degree, azimuth: 6 * degree, roll: 0, aim: [0, 3] },
  turned: { tilt: 13 * degree, azimuth: 2.5 * degree, roll: -1.5 * degree, aim: [2, 0] },
};

const turns: Record<AngleName, number> = {
  overhead: 1.5 * degree,
  tilted: -5 * degree,
  turned: 8 * degree,
};

/** The focal length of the cameras, in units of the picture's longer side. */
const focal = 2.1;

/** A camera at that angle, as near as lets a document of that size in millimetres fill most of the frame. */
export function cameraFor(
  angle: AngleName,
  frame: Frame,
  document: { width: number; height: number },
): Camera {
  const across = frame.width * (frame.width < frame.height ? 0.8 : 0.6);
  const down = frame.height * 0.68;
  const millimetresAPixel = Math.max(document.width / across, document.height / down);
  const distance = focal * Math.max(frame.width, frame.height) * millimetresAPixel;
  return cameraAt({ ...viewpoints[angle], distance }, frame, focal);
}

/** A document lying near the middle of the desk, a little differently for each name. */
export function lyingPose(angle: AngleName, name: string): Pose {
  const random = randomFor(`pose ${name}`);
  return {
    x: (random() - 0.5) * 8,
    y: (random() - 0.5) * 5,
    lift: 0,
    turn: turns[angle] + (random() - 0.5) * 4 * degree,
    flip: 0,
  };
}
