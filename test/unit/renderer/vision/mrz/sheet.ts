import { createCanvas, type Canvas } from "@napi-rs/canvas";

/** Pixels of a sheet's side. */
export const side = 900;

/** A sheet with lines of OCR-B in its lower half, turned clockwise about its middle; the font must be loaded. */
export function sheetOf(lines: readonly string[], degrees = 0): Canvas {
  const canvas = createCanvas(side, side);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#e8ecdf";
  pen.fillRect(0, 0, side, side);
  pen.translate(side / 2, side / 2);
  pen.rotate((degrees * Math.PI) / 180);
  pen.fillStyle = "#222";
  pen.font = '20px "Specimen OCR-B"';
  for (const [row, line] of lines.entries()) {
    for (const [at, character] of line.split("").entries()) {
      pen.fillText(character, -340 + at * 15.4, 200 + row * 38);
    }
  }
  return canvas;
}
