import { deskToPicture } from "./camera.ts";
import type { Corners } from "./camera.ts";
import { outsideBy } from "./card.ts";
import type { Face } from "./card.ts";
import { boxAround } from "./exposure.ts";
import type { Exposure } from "./exposure.ts";
import { areaOf, inverted, mapInto, mapped, rectangleToQuad } from "./homography.ts";
import type { Quad } from "./homography.ts";
import { directShare, shadowOf } from "./light.ts";

/** Darkens the desk where a document at that height in millimetres stands in the light, and close around it. */
export function castShadow(
  exposure: Exposure,
  face: Face,
  [a, b, c, d]: Corners,
  height: number,
): void {
  const { light, pixels, camera } = exposure;
  const toPicture = deskToPicture(camera);
  const toDesk = inverted(toPicture);
  const outline: Quad = [
    shadowOf(light, a),
    shadowOf(light, b),
    shadowOf(light, c),
    shadowOf(light, d),
  ];
  const foot: Quad = [
    [a[0], a[1]],
    [b[0], b[1]],
    [c[0], c[1]],
    [d[0], d[1]],
  ];
  const outsideShadow = outlineTest(face, outline);
  const outsideFoot = outlineTest(face, foot);
  const penumbra = 0.45 + (light.radius * height) / (light.position[2] - height);
  const nearness = 0.5 / (1 + height / 5);
  const reach = 1.1 + height * 0.8;
  const outer = [...outline, ...foot].map((point) => mapped(toPicture, point));
  const spot = new Float64Array(2);
  const box = boxAround(exposure, outer, (penumbra + reach * 3) * 14);
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      mapInto(toDesk, column + 0.5, row + 0.5, spot);
      const x = spot[0] ?? 0;
      const y = spot[1] ?? 0;
      const lit = smoothStep(0.5 + outsideShadow(x, y) / (2 * penumbra));
      const away = Math.max(outsideFoot(x, y), 0);
      if (lit === 1 && away > reach * 5) continue;
      const open = 1 - nearness * Math.exp(-away / reach);
      const share = directShare(light, x, y, 0);
      const at = (row * camera.frame.width + column) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const ambient = light.ambient[channel] ?? 0;
        const direct = (light.direct[channel] ?? 0) * share;
        const left = (ambient * open + direct * lit) / (ambient + direct);
        pixels[at + channel] = (pixels[at + channel] ?? 0) * left;
      }
    }
  }
}

/** How far a spot on the desk lies outside a document's outline there, by the document's own millimetres. */
function outlineTest(face: Face, outline: Quad): (x: number, y: number) => number {
  // A document that stands on its edge covers nothing.
  if (Math.abs(areaOf(outline)) < 1) return () => Number.POSITIVE_INFINITY;
  const toFace = inverted(rectangleToQuad(face.width, face.height, outline));
  const spot = new Float64Array(2);
  return (x, y) => {
    mapInto(toFace, x, y, spot);
    return outsideBy(face, spot[0] ?? 0, spot[1] ?? 0);
  };
}

function smoothStep(value: number): number {
  const bounded = Math.min(Math.max(value, 0), 1);
  return bounded * bounded * (3 - 2 * bounded);
}
