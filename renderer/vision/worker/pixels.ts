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
  const rows = squeezeRows(pixels, width);
  return squeezeColumns(rows, pixels.height, width, height);
}

function squeezeRows({ data, width: from, height }: Pixels, to: number): Float32Array {
  const out = new Float32Array(to * height * 3);
  const step = from / to;
  for (let x = 0; x < to; x++) {
    const [start, end] = [x * step, Math.min(from, (x + 1) * step)];
    for (let s = Math.floor(start); s < end; s++) {
      const weight = (Math.min(s + 1, end) - Math.max(s, start)) / (end - start);
      for (let y = 0, i = s * 4, o = x * 3; y < height; y++, i += from * 4, o += to * 3) {
        out[o] = (out[o] ?? 0) + weight * (data[i] ?? 0);
        out[o + 1] = (out[o + 1] ?? 0) + weight * (data[i + 1] ?? 0);
        out[o + 2] = (out[o + 2] ?? 0) + weight * (data[i + 2] ?? 0);
      }
    }
  }
  return out;
}

function squeezeColumns(rows: Float32Array, from: number, width: number, to: number): Pixels {
  const out = blankPixels(width, to);
  const sums = new Float32Array(width * 3);
  const step = from / to;
  for (let y = 0; y < to; y++) {
    const [start, end] = [y * step, Math.min(from, (y + 1) * step)];
    sums.fill(0);
    for (let s = Math.floor(start); s < end; s++) {
      const weight = (Math.min(s + 1, end) - Math.max(s, start)) / (end - start);
      const row = s * width * 3;
      for (let i = 0; i < sums.length; i++) {
        sums[i] = (sums[i] ?? 0) + weight * (rows[row + i] ?? 0);
      }
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
