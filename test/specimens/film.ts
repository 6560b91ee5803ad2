import type { Side } from "./catalogue.ts";
import { drawSide, sizeOf, thicknessOf } from "./draw-side.ts";
import { randomFor } from "./random.ts";
import type { Camera, Pose } from "./scene/camera.ts";
import type { Face } from "./scene/card.ts";
import { faceOf } from "./scene/card.ts";
import { desks } from "./scene/desk.ts";
import { develop } from "./scene/develop.ts";
import type { Lens } from "./scene/develop.ts";
import type { Exposure } from "./scene/exposure.ts";
import type { Quad } from "./scene/homography.ts";
import { lights } from "./scene/light.ts";
import type { Light } from "./scene/light.ts";
import { exposeDesk, exposeWith, seenQuad } from "./scene/photograph.ts";
import { cameraFor } from "./scene/views.ts";
import { cameraFrame, commonLens, sharpnessFor } from "./take-photo.ts";

/** One picture of a film; null when the desk is empty. Chromium plays MJPEG at 30 a second. */
export type Shot = {
  pose: Pose | null;
  shows: "front" | "back";
  grain: number;
  /** A lamp above mirrors in the card. */
  glares?: boolean;
};

const jpegQuality = 68;
const restingPose: Pose = { x: 1, y: -1, lift: 0, turn: 0.03, flip: 0 };
const stillShots = 2;

/** A card is brought in, lies for 3 s, is turned over, lies for 3 s and is taken away. */
export function cardFilm(): Shot[] {
  const away: Pose = { x: 128, y: 92, lift: 34, turn: 0.5, flip: 0 };
  return [
    ...still(null, "front", 24),
    ...moving(
      16,
      (t) => between(away, restingPose, eased(t)),
      () => "front",
    ),
    ...still(restingPose, "front", 90),
    ...moving(26, turningPose, (t) => (eased(t) < 0.5 ? "front" : "back")),
    ...still(restingPose, "back", 90),
    ...moving(
      16,
      (t) => between(restingPose, away, eased(t)),
      () => "back",
    ),
  ];
}

/** A hand at work: each side is pushed about and lies in a lamp's glare before it lies well. */
export function handledFilm(): Shot[] {
  const beside: Pose = { ...restingPose, x: -9, y: 6, turn: -0.06 };
  const pushed = (shows: Shot["shows"]): Shot[] => [
    ...moving(
      6,
      (t) => between(restingPose, beside, eased(t)),
      () => shows,
    ),
    ...moving(
      6,
      (t) => between(beside, restingPose, eased(t)),
      () => shows,
    ),
    ...Array.from({ length: 30 }, (_, at) => {
      return { pose: restingPose, shows, grain: at % stillShots, glares: true };
    }),
    ...still(restingPose, shows, 45),
  ];
  return [
    ...still(null, "front", 10),
    ...pushed("front"),
    ...moving(8, turningPose, (t) => (eased(t) < 0.5 ? "front" : "back")),
    ...pushed("back"),
  ];
}

/** A desk with nothing on it. */
export function emptyFilm(): Shot[] {
  return still(null, "front", 2);
}

/** A side that lies still, with fresh noise from frame to frame. */
export function stillFilm(shows: "front" | "back"): Shot[] {
  return still(restingPose, shows, 12);
}

/** Where the resting card's corners are in every film, in pixels. */
export function restingQuad(side: Side): Quad {
  const laid = { pose: restingPose, thickness: thicknessOf(side) };
  return seenQuad(filmCamera(side), laid, sizeOf(side));
}

/** Takes the shots of a card in order, each as a JPEG. */
export function filmStudio(front: Side, back: Side): (shot: Shot) => Buffer {
  const camera = filmCamera(front);
  const empty = exposeDesk(camera, lights.daylight, desks.oak);
  const glaring = { ...empty, light: mirroredLamp };
  const faces = { front: filmFace(front, camera), back: filmFace(back, camera) };
  const thickness = thicknessOf(front);
  const expose = ({ pose, shows, glares = false }: Shot): Exposure =>
    pose ? exposeWith(glares ? glaring : empty, { face: faces[shows], pose, thickness }) : empty;
  return (shot) => {
    const grain = randomFor(`film ${shot.grain}`);
    return develop(expose(shot), filmLens, grain).encodeSync("jpeg", jpegQuality);
  };
}

/** Daylight, and besides it the mirror image of a lamp that hangs above the camera; the desk does not shine. */
const mirroredLamp: Light = {
  ...lights.daylight,
  position: [40, -30, 900],
  radius: 36,
  glare: 1.1,
};

/** Chromium's fake camera takes a film's full-range JPEG for video range and stretches it; this makes up for it. */
const filmLens: Lens = { ...commonLens, noise: 0.004, levels: [16, 235] };

function filmCamera(side: Side): Camera {
  return cameraFor("overhead", cameraFrame, sizeOf(side));
}

function filmFace(side: Side, camera: Camera): Face {
  return faceOf(drawSide(side), sizeOf(side), sharpnessFor(camera));
}

/** A few pictures that differ in noise alone, taken in turn for that many frames. */
function still(pose: Pose | null, shows: Shot["shows"], frames: number): Shot[] {
  return Array.from({ length: frames }, (_, at) => {
    return { pose, shows, grain: at % stillShots };
  });
}

function moving(
  frames: number,
  poseAt: (t: number) => Pose,
  showsAt: (t: number) => Shot["shows"],
): Shot[] {
  return Array.from({ length: frames }, (_, at) => {
    const t = (at + 0.5) / frames;
    return { pose: poseAt(t), shows: showsAt(t), grain: at % stillShots };
  });
}

/** Lifted, flipped about its upright axis like a leaf, and laid down; past the middle the back is up. */
function turningPose(t: number): Pose {
  const angle = Math.PI * eased(t);
  const lift = 52 * Math.sin(angle);
  return { ...restingPose, lift, flip: angle < Math.PI / 2 ? angle : angle - Math.PI };
}

function between(from: Pose, to: Pose, share: number): Pose {
  const part = (name: keyof Pose): number => from[name] + (to[name] - from[name]) * share;
  return { x: part("x"), y: part("y"), lift: part("lift"), turn: part("turn"), flip: part("flip") };
}

function eased(t: number): number {
  return t * t * (3 - 2 * t);
}
