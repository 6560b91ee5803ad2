/**
 * How sharp the edges are, whatever the contrast: the Laplacian's variance (Pech-Pacheco and others,
 * 2000) over that of the brightness. A plain surface gives 0, white noise 20.
 */
export function sharpness(luma: Uint8Array, width: number): number {
  const height = luma.length / width;
  let [count, sum, squares, edges] = [0, 0, 0, 0];
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1, end = at + width - 2; at < end; at++) {
      const value = luma[at] ?? 0;
      const around =
        (luma[at - 1] ?? 0) +
        (luma[at + 1] ?? 0) +
        (luma[at - width] ?? 0) +
        (luma[at + width] ?? 0);
      count += 1;
      sum += value;
      squares += value * value;
      edges += (around - 4 * value) ** 2;
    }
  }
  const variance = squares / count - (sum / count) ** 2;
  // Less contrast than this is the noise of an empty surface.
  return variance > 4 ? edges / count / variance : 0;
}

/** The brightness, 0 … 255, that only a twentieth of the page passes: its lightest ground. */
export function brightest(luma: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const value of luma) counts[value] = (counts[value] ?? 0) + 1;
  let above = 0;
  for (let value = 255; value > 0; value--) {
    above += counts[value] ?? 0;
    if (above > luma.length / 20) return value;
  }
  return 0;
}
