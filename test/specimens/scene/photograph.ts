import type { Camera, Corners, Pose } from "./camera.ts";
import { cornersOf, deskToPicture, projectedQuad } from "./camera.ts";
import type { Face } from "./card.ts";
import type { Desk } from "./desk.ts";
import type { Exposure } from "./exposure.ts";
import { inverted, mapInto } from "./homography.ts";
import type { Quad } from "./homography.ts";
import { directShare } from "./light.ts";
import type { Light } from "./light.ts";
import { paintFace } from "./paint.ts";
import { castShadow } from "./shadow.ts";

/** A document over the desk; `thickness` in millimetres. */
export type Laid = { face: Face; pose: Pose; thickness: number };

/** The empty desk in that light as the camera sees it. */
export function exposeDesk(camera: Camera, light: Light, desk: Desk): Exposure {
  const { width, height } = camera.frame;
  const pixels = new Float32Array(width * height * 3);
  const toDesk = inverted(deskToPicture(camera));
  const rgb = new Float64Array(3);
  const spot = new Float64Array(2);
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 3) {
      mapInto(toDesk, column + 0.5, row + 0.5, spot);
      const x = spot[0] ?? 0;
      const y = spot[1] ?? 0;
      desk(x, y, rgb);
      const share = directShare(light, x, y, 0);
      for (let channel = 0; channel < 3; channel += 1) {
        const received = (light.ambient[channel] ?? 0) + (light.direct[channel] ?? 0) * share;
        pixels[at + channel] = (rgb[channel] ?? 0) * received;
      }
    }
  }
  return { camera, light, pixels };
}

/** The same desk with a document on it or held over it and its shadow; the empty one is left as it was. */
export function exposeWith(empty: Exposure, laid: Laid): Exposure {
  const exposure = { ...empty, pixels: Float32Array.from(empty.pixels) };
  const upper = upperCorners(laid, laid.face);
  castShadow(exposure, laid.face, upper, laid.pose.lift + laid.thickness);
  paintFace(exposure, laid.face, cornersOf(laid.pose, laid.face), "edge");
  paintFace(exposure, laid.face, upper, "print");
  return exposure;
}

/** Where the corners of a document appear, in pixels, clockwise from its own top left. */
export function seenQuad(
  camera: Camera,
  laid: Omit<Laid, "face">,
  size: { width: number; height: number },
): Quad {
  return projectedQuad(camera, upperCorners(laid, size));
}

function upperCorners(
  { pose, thickness }: Omit<Laid, "face">,
  size: { width: number; height: number },
): Corners {
  return cornersOf({ ...pose, lift: pose.lift + thickness }, size);
}
