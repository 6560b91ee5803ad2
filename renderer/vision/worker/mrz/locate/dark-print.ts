import type { GreyPicture } from "./grey-picture.ts";

/** Surroundings are known by blocks of so many pixels a side; a pixel is compared with those around its own. */
const side = 4;
const reach = 3;

/** Print is at least so much darker than what is around it, and so many times the usual difference there. */
const least = { levels: 7, times: 0.8 };

/** 1 where a pixel is print, that is darker than its surroundings; 0 elsewhere. */
export function darkPrint(picture: GreyPicture): Uint8Array {
  const { width, height, grey } = picture;
  const across = Math.ceil(width / side);
  const down = Math.ceil(height / side);
  const zero = new Float32Array(across * down);
  const around = blockMeans(awayFrom(picture, zero, across), picture, across, down);
  const usual = blockMeans(awayFrom(picture, around, across), picture, across, down);
  const enough = around.map(
    (mean, block) => mean - Math.max(least.levels, least.times * (usual[block] ?? 0)),
  );
  const print = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const row = ((y / side) | 0) * across;
    for (let x = 0; x < width; x++, at++) {
      print[at] = (grey[at] ?? 0) < (enough[row + ((x / side) | 0)] ?? 0) ? 1 : 0;
    }
  }
  return print;
}

/** For each block the sum of how far its pixels are from a level. */
function awayFrom(
  { width, height, grey }: GreyPicture,
  levels: Float32Array,
  across: number,
): Float32Array {
  const sums = new Float32Array(levels.length);
  for (let y = 0, at = 0; y < height; y++) {
    const row = ((y / side) | 0) * across;
    for (let x = 0; x < width; x++, at++) {
      const block = row + ((x / side) | 0);
      sums[block] = (sums[block] ?? 0) + Math.abs((grey[at] ?? 0) - (levels[block] ?? 0));
    }
  }
  return sums;
}

/** The mean over the blocks around each block, from the sums of each; at the edge over what there is. */
function blockMeans(
  sums: Float32Array,
  { width, height }: GreyPicture,
  across: number,
  down: number,
): Float32Array {
  const rows = new Float32Array(sums.length);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const [from, to] = [Math.max(0, x - reach), Math.min(across, x + reach + 1)];
      let sum = 0;
      for (let u = from; u < to; u++) sum += sums[y * across + u] ?? 0;
      rows[y * across + x] = sum / (Math.min(width, to * side) - from * side);
    }
  }
  const means = new Float32Array(sums.length);
  for (let y = 0; y < down; y++) {
    const [from, to] = [Math.max(0, y - reach), Math.min(down, y + reach + 1)];
    const count = Math.min(height, to * side) - from * side;
    for (let x = 0; x < across; x++) {
      let sum = 0;
      for (let v = from; v < to; v++) sum += rows[v * across + x] ?? 0;
      means[y * across + x] = sum / count;
    }
  }
  return means;
}
