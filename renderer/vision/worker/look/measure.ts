import { mapQuad, sideLengths, type Quad } from "../../geometry.ts";
import type { Measures } from "../../vision.ts";
import { brightest, sharpness } from "../judge/light.ts";
import { glareShare } from "../judge/glare.ts";
import { grey, type Pixels } from "../pixels.ts";
import { pageOnto } from "../straighten/homography.ts";
import { warp } from "../straighten/warp.ts";

/** Longer side of the page that a live frame is measured on: all that such a frame holds of it. */
const measuredSide = 240;

/** The light, glare and sharpness inside an outline of a live frame, or of the whole frame where there is none. */
export function measure(frame: Pixels, quad: Quad | null): Measures {
  const page = quad ? inside(frame, quad) : frame;
  const luma = grey(page);
  return {
    light: brightest(luma),
    glare: glareShare(page),
    blown: blownShare(page),
    sharpness: sharpness(luma, page.width),
  };
}

function inside(frame: Pixels, quad: Quad): Pixels {
  const [top, right, bottom, left] = sideLengths(quad);
  const [across, down] = [Math.max(top, bottom), Math.max(left, right)];
  const scale = Math.min(1, measuredSide / Math.max(across, down));
  const width = Math.max(8, Math.round(across * scale));
  const height = Math.max(8, Math.round(down * scale));
  return warp(frame, pageOnto(quad, width, height), width, height);
}

/** The share of pixels, 0 … 1, at which the sensor is at its end. */
function blownShare({ data, width, height }: Pixels): number {
  let blown = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (Math.min(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0) >= 250) blown += 1;
  }
  return blown / (width * height);
}

/** An outline in another picture of the same scene, such as its smaller copy. */
export function inCopy(
  quad: Quad,
  picture: { width: number; height: number },
  copy: { width: number; height: number },
): Quad {
  const [sx, sy] = [copy.width / picture.width, copy.height / picture.height];
  return mapQuad(quad, ({ x, y }) => ({ x: x * sx, y: y * sy }));
}
