import { readPixels } from "../draw.ts";
import { sharpness } from "../judge/light.ts";
import { fitted, grey } from "../pixels.ts";

type Stills = readonly [ImageBitmap, ...ImageBitmap[]];

/** Longer side that stills are compared at: a blur that is lost at this size is lost on the page, too. */
const comparedSide = 1280;

/** Other stills are kept up to so many pixels together, of four bytes each. */
const mostPixels = 25_000_000;

/** The stills beside the first that are of its size and find room; closes the rest. */
export function companionsOf([{ width, height }, ...others]: Stills): ImageBitmap[] {
  const room = Math.floor(mostPixels / (width * height));
  const kept = others
    .filter((still) => still.width === width && still.height === height)
    .slice(0, room);
  for (const still of others) if (!kept.includes(still)) still.close();
  return kept;
}

/** Orders stills of the same scene, the sharpest first. */
export function sharpestFirst(stills: Stills): Stills {
  const [only, ...more] = stills;
  if (more.length === 0) return stills;
  const ranked = stills
    .map((still) => ({ still, value: sharpnessOf(still) }))
    .toSorted((one, other) => other.value - one.value);
  const [best = only, ...others] = ranked.map(({ still }) => still);
  return [best, ...others];
}

function sharpnessOf(still: ImageBitmap): number {
  const whole = { x: 0, y: 0, width: still.width, height: still.height };
  const pixels = readPixels(still, whole, fitted(still, comparedSide));
  return sharpness(grey(pixels), pixels.width);
}
