import type { Quad, Rotation } from "../vision/geometry.ts";
import { roundedTilt, tiltQuad } from "../vision/tilt.ts";
import { changesTone, type Tone } from "../vision/tone.ts";
import type { Crop } from "./session.ts";

/** What the operator, or the finder when asked again, changes on a crop. */
export type CropChange =
  | { do: "move-corners"; quad: Quad; corners?: Exclude<Crop["corners"], "to-place"> }
  | { do: "turn"; by: 90 | 270 }
  /** Straightens: the print turned clockwise from where the corners were placed, in degrees. */
  | { do: "tilt"; degrees: number }
  | { do: "tone"; tone: Tone };

/** The crop after a change; pure. */
export function changeCrop(crop: Crop, change: CropChange): Crop {
  switch (change.do) {
    case "move-corners":
      return { ...crop, quad: change.quad, corners: change.corners ?? "placed", tilt: undefined };
    case "turn":
      return { ...crop, rotation: turned(crop.rotation, change.by) };
    case "tilt": {
      const degrees = roundedTilt(change.degrees);
      const from = crop.tilt?.from ?? crop.quad;
      const quad = degrees === 0 ? from : tiltQuad(from, degrees, crop.picture);
      return { ...crop, quad, corners: "placed", tilt: { degrees, from } };
    }
    case "tone":
      return { ...crop, tone: changesTone(change.tone) ? change.tone : undefined };
  }
}

const toTheRight: Readonly<Record<Rotation, Rotation>> = { 0: 90, 90: 180, 180: 270, 270: 0 };
const toTheLeft: Readonly<Record<Rotation, Rotation>> = { 0: 270, 90: 0, 180: 90, 270: 180 };

/** The rotation after one more quarter turn. */
export function turned(rotation: Rotation, by: 90 | 270): Rotation {
  return (by === 90 ? toTheRight : toTheLeft)[rotation];
}
