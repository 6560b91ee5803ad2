/** Pixels in rows from the top left: red, green, blue, alpha (opaque here), 8 bits each, sRGB. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** An opaque-to-be, still black and transparent, area of the given size in pixels. */
export function blankPixels(width: number, height: number): Pixels {
  return { width, height, data: new Uint8ClampedArray(width * height * 4) };
}

/** Brightness of each pixel, 0 … 255 (Rec. 709 weights on the coded values). */
export function grey({ data, width, height }: Pixels): Uint8Array {
  const luma = new Uint8Array(width * height);
  for (let at = 0, i = 0; at < luma.length; at++, i += 4) {
    luma[at] = ((data[i] ?? 0) * 54 + (data[i + 1] ?? 0) * 183 + (data[i + 2] ?? 0) * 19) >> 8;
  }
  return luma;
}

/** The picture reduced to exactly `width` × `height` by averaging the area under each new pixel. */
export function reduce(pixels: Pixels, width: number, height: number): Pixels {
  if (width === pixels.width && height === pixels.height) return pixels;
  const out = blankPixels(width, height);
  const squeezed = new Float32Array(width * 3);
  const sums = new Float32Array(width * 3);
  const step = pixels.height / height;
  for (let y = 0, row = -1; y < height; y++) {
    const [start, end] = [y * step, Math.min(pixels.height, (y + 1) * step)];
    sums.fill(0);
    for (let next = Math.floor(start); next < end; next++) {
      // The row on the border of two new ones counts for both.
      if (next !== row) squeezeRow(pixels, next, width, squeezed);
      row = next;
      const share = (Math.min(next + 1, end) - Math.max(next, start)) / (end - start);
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + share * (squeezed[i] ?? 0);
    }
    for (let x = 0, o = y * width * 4; x < width; x++, o += 4) {
      out.data[o] = sums[x * 3] ?? 0;
      out.data[o + 1] = sums[x * 3 + 1] ?? 0;
      out.data[o + 2] = sums[x * 3 + 2] ?? 0;
      out.data[o + 3] = 255;
    }
  }
  return out;
}

/** One row averaged into `width` colours. */
function squeezeRow(
  { data, width: from }: Pixels,
  row: number,
  width: number,
  to: Float32Array,
): void {
  const step = from / width;
  const first = row * from * 4;
  for (let x = 0; x < width; x++) {
    const start = x * step;
    const end = Math.min(from, start + step);
    let [red, green, blue] = [0, 0, 0];
    for (let s = Math.floor(start); s < end; s++) {
      const share = Math.min(s + 1, end) - Math.max(s, start);
      const i = first + s * 4;
      red += share * (data[i] ?? 0);
      green += share * (data[i + 1] ?? 0);
      blue += share * (data[i + 2] ?? 0);
    }
    to[x * 3] = red / (end - start);
    to[x * 3 + 1] = green / (end - start);
    to[x * 3 + 2] = blue / (end - start);
  }
}

/** The size with the same proportions whose longer side is at most `longerSide`; never enlarged. */
export function fitted(
  size: { width: number; height: number },
  longerSide: number,
): { width: number; height: number } {
  const scale = Math.min(1, longerSide / Math.max(size.width, size.height));
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}
