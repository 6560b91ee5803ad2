import type { Canvas } from "@napi-rs/canvas";
import { turnedSheet } from "../turned-sheet.ts";

/** Pixels of a sheet's side. */
export const side = 900;

/** A sheet with lines of OCR-B in its lower half, turned clockwise about its middle; the font must be loaded. */
export function sheetOf(lines: readonly string[], degrees = 0): Canvas {
  return turnedSheet({ side, ground: "#e8ecdf", degrees }, (pen) => {
    pen.fillStyle = "#222";
    pen.font = '20px "Specimen OCR-B"';
    for (const [row, line] of lines.entries()) {
      for (const [at, character] of line.split("").entries()) {
        pen.fillText(character, side / 2 - 340 + at * 15.4, side / 2 + 200 + row * 38);
      }
    }
  });
}
