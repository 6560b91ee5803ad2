import type { Homography, Point, Quad } from "./homography.ts";
import { rectangleToQuad } from "./homography.ts";

/** A place over the desk in millimetres: x to the right, y towards the operator, z up. */
export type Place = readonly [x: number, y: number, z: number];

/** Four places, clockwise from a document's own top left. */
export type Corners = readonly [Place, Place, Place, Place];

/** Width and height of a picture in pixels. */
export type Frame = { width: number; height: number };

/** Where the camera hangs: distance and aim in millimetres, angles in radians. */
export type Viewpoint = {
  distance: number;
  tilt: number;
  azimuth: number;
  roll: number;
  aim: Point;
};

/** A pinhole camera; `focal` in pixels. */
export type Camera = {
  frame: Frame;
  focal: number;
  position: Place;
  right: Place;
  down: Place;
  forward: Place;
};

/**
 * How a document lies or is held: its centre and height over the desk in millimetres, turned on the desk
 * and flipped about its own upright axis like a leaf, in radians.
 */
export type Pose = { x: number; y: number; lift: number; turn: number; flip: number };

/** The camera at a viewpoint; `focal` is in units of the frame's longer side. */
export function cameraAt(view: Viewpoint, frame: Frame, focal: number): Camera {
  const { distance, tilt, azimuth, roll, aim } = view;
  const back: Place = rotated([0, Math.sin(tilt), Math.cos(tilt)], azimuth);
  const level: Place = rotated([1, 0, 0], azimuth);
  const down: Place = rotated([0, Math.cos(tilt), -Math.sin(tilt)], azimuth);
  return {
    frame,
    focal: focal * Math.max(frame.width, frame.height),
    position: [aim[0] + back[0] * distance, aim[1] + back[1] * distance, back[2] * distance],
    right: mixed(level, down, Math.cos(roll), Math.sin(roll)),
    down: mixed(level, down, -Math.sin(roll), Math.cos(roll)),
    forward: [-back[0], -back[1], -back[2]],
  };
}

/** Where the camera sees a place, in pixels from the top left. */
function project(camera: Camera, place: Place): Point {
  const { frame, focal, position } = camera;
  const ray: Place = [place[0] - position[0], place[1] - position[1], place[2] - position[2]];
  const depth = dot(ray, camera.forward);
  return [
    frame.width / 2 + (focal * dot(ray, camera.right)) / depth,
    frame.height / 2 + (focal * dot(ray, camera.down)) / depth,
  ];
}

/** The four corners over the desk of a document of that size in millimetres, clockwise from its top left. */
export function cornersOf(pose: Pose, size: { width: number; height: number }): Corners {
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2];
  const place = (x: number, y: number): Place => {
    const flipped = x * Math.cos(pose.flip);
    const [turnedX, turnedY] = rotated([flipped, y, 0], -pose.turn);
    return [pose.x + turnedX, pose.y + turnedY, pose.lift + x * Math.sin(pose.flip)];
  };
  return [
    place(-halfWidth, -halfHeight),
    place(halfWidth, -halfHeight),
    place(halfWidth, halfHeight),
    place(-halfWidth, halfHeight),
  ];
}

/** What four places look like to the camera, in the same order. */
export function projectedQuad(camera: Camera, places: Corners): Quad {
  const [a, b, c, d] = places;
  return [project(camera, a), project(camera, b), project(camera, c), project(camera, d)];
}

/** The map from the plane of the desk in millimetres to the picture in pixels. */
export function deskToPicture(camera: Camera): Homography {
  const [width, height] = [100, 100];
  const quad = projectedQuad(camera, [
    [0, 0, 0],
    [width, 0, 0],
    [width, height, 0],
    [0, height, 0],
  ]);
  return rectangleToQuad(width, height, quad);
}

function rotated([x, y, z]: Place, angle: number): Place {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [x * cos + y * sin, y * cos - x * sin, z];
}

function mixed(first: Place, second: Place, one: number, two: number): Place {
  return [
    first[0] * one + second[0] * two,
    first[1] * one + second[1] * two,
    first[2] * one + second[2] * two,
  ];
}

/** The scalar product. */
export function dot(first: Place, second: Place): number {
  return first[0] * second[0] + first[1] * second[1] + first[2] * second[2];
}
