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
