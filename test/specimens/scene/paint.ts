import { projectedQuad } from "./camera.ts";
import type { Corners, Place } from "./camera.ts";
import { outsideBy, sampleFace } from "./card.ts";
import type { Face } from "./card.ts";
import { boxAround } from "./exposure.ts";
import type { Exposure } from "./exposure.ts";
import { areaOf, inverted, mapInto, rectangleToQuad } from "./homography.ts";
import { directShare, mirroredShare } from "./light.ts";

/** Paints a document's printed side, or the plain core that shows at its rim, where the camera sees it. */
export function paintFace(
  exposure: Exposure,
  face: Face,
  corners: Corners,
  side: "print" | "edge",
): void {
  const { camera, light, pixels } = exposure;
  const quad = projectedQuad(camera, corners);
  const area = Math.abs(areaOf(quad));
  // Seen from its edge there is nothing to paint, and no map to paint it with.
  if (area < 400) return;
  const toFace = inverted(rectangleToQuad(face.width, face.height, quad));
  const pixelsPerMm = Math.sqrt(area / (face.width * face.height));
  const normal = facing(camera.position, corners);
  const rgb = new Float64Array([0.62, 0.61, 0.58]);
  const spot = new Float64Array(2);
  const box = boxAround(exposure, quad, 2);
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      mapInto(toFace, column + 0.5, row + 0.5, spot);
      const x = spot[0] ?? 0;
      const y = spot[1] ?? 0;
      const cover = 0.5 - outsideBy(face, x, y) * pixelsPerMm;
      if (cover <= 0) continue;
      if (side === "print") sampleFace(face, x, y, rgb);
      const place = placeOn(corners, x / face.width, y / face.height);
      const share = directShare(light, place[0], place[1], place[2], normal);
      const gloss =
        light.glare > 0 ? light.glare * mirroredShare(light, camera.position, place, normal) : 0;
      const at = (row * camera.frame.width + column) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const received = (light.ambient[channel] ?? 0) + (light.direct[channel] ?? 0) * share;
        const seen = (rgb[channel] ?? 0) * received + gloss;
        const under = pixels[at + channel] ?? 0;
        pixels[at + channel] = under + (seen - under) * Math.min(cover, 1);
      }
    }
  }
}

function placeOn([origin, along, , across]: Corners, u: number, v: number): Place {
  return [
    origin[0] + (along[0] - origin[0]) * u + (across[0] - origin[0]) * v,
    origin[1] + (along[1] - origin[1]) * u + (across[1] - origin[1]) * v,
    origin[2] + (along[2] - origin[2]) * u + (across[2] - origin[2]) * v,
  ];
}

function facing(camera: Place, [origin, along, , across]: Corners): Place {
  const [ax, ay, az] = [along[0] - origin[0], along[1] - origin[1], along[2] - origin[2]];
  const [bx, by, bz] = [across[0] - origin[0], across[1] - origin[1], across[2] - origin[2]];
  const [x, y, z] = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
  const length = Math.hypot(x, y, z);
  const towards =
    x * (camera[0] - origin[0]) + y * (camera[1] - origin[1]) + z * (camera[2] - origin[2]);
  const sign = towards < 0 ? -1 / length : 1 / length;
  return [x * sign, y * sign, z * sign];
}
