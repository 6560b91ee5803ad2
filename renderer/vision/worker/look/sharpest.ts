import { readPixels } from "../draw.ts";
import { sharpness } from "../judge/light.ts";
import { fitted, grey } from "../pixels.ts";

/** Longer side that stills are compared at: a blur that is lost at this size is lost on the page, too. */
const comparedSide = 1280;

/** The sharpest of some stills of the same scene; closes the others. */
export function sharpest(stills: readonly [ImageBitmap, ...ImageBitmap[]]): ImageBitmap {
  const [only, ...more] = stills;
  if (more.length === 0) return only;
  const ranked = stills
    .map((still) => ({ still, value: sharpnessOf(still) }))
    .toSorted((one, other) => other.value - one.value);
  const best = ranked[0]?.still ?? only;
  for (const { still } of ranked) if (still !== best) still.close();
  return best;
}

function sharpnessOf(still: ImageBitmap): number {
  const whole = { x: 0, y: 0, width: still.width, height: still.height };
  const pixels = readPixels(still, whole, fitted(still, comparedSide));
  return sharpness(grey(pixels), pixels.width);
}
