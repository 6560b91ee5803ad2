/** Smooth value noise of the plane in [0, 1] with features about one unit wide. */
export function smoothNoise(x: number, y: number, seed: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - column, y - row];
  const [sx, sy] = [fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)];
  const top = latticeValue(column, row, seed);
  const bottom = latticeValue(column, row + 1, seed);
  const upper = top + (latticeValue(column + 1, row, seed) - top) * sx;
  const lower = bottom + (latticeValue(column + 1, row + 1, seed) - bottom) * sx;
  return upper + (lower - upper) * sy;
}

/** Noise with finer and finer features added, in [0, 1]. */
export function layeredNoise(x: number, y: number, seed: number, layers: number): number {
  let [sum, weight, total, scale] = [0, 1, 0, 1];
  for (let layer = 0; layer < layers; layer += 1) {
    sum += weight * smoothNoise(x * scale, y * scale, seed + layer * 131);
    total += weight;
    weight *= 0.5;
    scale *= 2.03;
  }
  return sum / total;
}

function latticeValue(column: number, row: number, seed: number): number {
  let hash = Math.imul(column, 374761393) + Math.imul(row, 668265263) + Math.imul(seed, 2246822519);
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
