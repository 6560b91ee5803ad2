import { powerOfPair, tileSide } from "./spectrum.ts";

/** Tiles across and down: print differs from one to the next, a screen's grid does not. */
const tilesAcross = 4;
const tilesDown = 2;

/** Coarser patterns than one in this many pixels are the document's own. */
const coarsest = 12;

/** How far around a frequency its surroundings reach. */
const around = 5;

/**
 * How far a fine, even pattern that runs over all of the page stands out, in decibels: the pixels of a screen, or
 * the moiré of these with the camera's own. Print gives up to 14, a screen 24 and more.
 */
export function gridStrength(luma: Uint8Array, width: number): number {
  const height = luma.length / width;
  if (Math.min(width, height) < tileSide) return 0;
  const spectrum = new Float64Array(tileSide * tileSide);
  for (let column = 0; column < tilesAcross; column++) {
    const left = Math.round(((width - tileSide) * column) / (tilesAcross - 1));
    const upper = tileAt(luma, width, left, 0);
    const lower = tileAt(luma, width, left, height - tileSide);
    // In decibels: their sum is small wherever one tile has nothing.
    powerOfPair(upper, lower).forEach((power, place) => {
      spectrum[place] = (spectrum[place] ?? 0) + 10 * Math.log10(power);
    });
  }
  return strongestPeak(spectrum.map((sum) => sum / (tilesAcross * tilesDown)));
}

function tileAt(luma: Uint8Array, width: number, left: number, top: number): Float64Array {
  const tile = new Float64Array(tileSide * tileSide);
  for (let y = 0, place = 0; y < tileSide; y++) {
    for (let x = 0; x < tileSide; x++, place++) {
      tile[place] = luma[(top + y) * width + left + x] ?? 0;
    }
  }
  return tile;
}

function strongestPeak(spectrum: Float64Array): number {
  const half = tileSide / 2;
  const least = tileSide / coarsest;
  let strongest = 0;
  for (let v = 0; v < half; v++) {
    for (let u = 1 - half; u < half; u++) {
      if (Math.hypot(u, v) < least) continue;
      if (!isPeak(spectrum, u, v)) continue;
      const height = at(spectrum, u, v) - ground(spectrum, u, v);
      if (height > strongest) strongest = height;
    }
  }
  return strongest;
}

function isPeak(spectrum: Float64Array, u: number, v: number): boolean {
  const here = at(spectrum, u, v);
  return (
    here >= at(spectrum, u - 1, v) &&
    here >= at(spectrum, u + 1, v) &&
    here >= at(spectrum, u, v - 1) &&
    here >= at(spectrum, u, v + 1)
  );
}

/** The mean of what lies around a frequency, without its nearest neighbours, over which a peak spreads. */
function ground(spectrum: Float64Array, u: number, v: number): number {
  let [sum, count] = [0, 0];
  for (let y = v - around; y <= v + around; y++) {
    for (let x = u - around; x <= u + around; x++) {
      if (Math.abs(x - u) <= 2 && Math.abs(y - v) <= 2) continue;
      sum += at(spectrum, x, y);
      count += 1;
    }
  }
  return sum / count;
}

function at(spectrum: Float64Array, u: number, v: number): number {
  return spectrum[((v + tileSide) % tileSide) * tileSide + ((u + tileSide) % tileSide)] ?? 0;
}
