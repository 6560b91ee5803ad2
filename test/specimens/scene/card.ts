import { createCanvas } from "@napi-rs/canvas";
import type { Canvas } from "@napi-rs/canvas";

/** One side of a document as light-returning surface: linear red, green, blue for each pixel. */
export type Face = {
  pixels: Float32Array;
  columns: number;
  rows: number;
  /** Pixels a millimetre. */
  scale: number;
  width: number;
  height: number;
  corner: number;
};

/** The linear value of each sRGB byte (IEC 61966-2-1). */
const linearOfByte: Float32Array = Float32Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** Flat art brought down to the scale of the picture that it will be seen in, in linear light. */
export function faceOf(
  art: Canvas,
  size: { width: number; height: number; corner: number },
  scale: number,
): Face {
  const columns = Math.round(size.width * scale);
  const rows = Math.round(size.height * scale);
  const shrunk = createCanvas(columns, rows);
  const ctx = shrunk.getContext("2d");
  // The corners outside the card stay unseen; white keeps the edge from darkening.
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, columns, rows);
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(art, 0, 0, columns, rows);
  const { data } = ctx.getImageData(0, 0, columns, rows);
  const pixels = new Float32Array(columns * rows * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    pixels[to] = linearOfByte[data[from] ?? 0] ?? 0;
    pixels[to + 1] = linearOfByte[data[from + 1] ?? 0] ?? 0;
    pixels[to + 2] = linearOfByte[data[from + 2] ?? 0] ?? 0;
  }
  return { pixels, columns, rows, scale, ...size };
}

/** Writes the colour at a millimetre of the face, mixed from its four nearest pixels. */
export function sampleFace(face: Face, x: number, y: number, rgb: Float64Array): void {
  const { pixels, columns, rows, scale } = face;
  const column = Math.min(Math.max(x * scale - 0.5, 0), columns - 1.001);
  const row = Math.min(Math.max(y * scale - 0.5, 0), rows - 1.001);
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const [fx, fy] = [column - left, row - top];
  const at = (top * columns + left) * 3;
  const below = at + columns * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    const a = pixels[at + channel] ?? 0;
    const b = pixels[at + channel + 3] ?? 0;
    const c = pixels[below + channel] ?? 0;
    const d = pixels[below + channel + 3] ?? 0;
    const upper = a + (b - a) * fx;
    rgb[channel] = upper + (c + (d - c) * fx - upper) * fy;
  }
}

/** How far a point lies outside a card with round corners in millimetres; negative inside. */
export function outsideBy(face: Face, x: number, y: number): number {
  const { width, height, corner } = face;
  const dx = Math.abs(x - width / 2) - width / 2 + corner;
  const dy = Math.abs(y - height / 2) - height / 2 + corner;
  const beyond = dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy, 0);
  return beyond + Math.min(Math.max(dx, dy), 0) - corner;
}
