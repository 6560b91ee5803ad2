import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { fileURLToPath } from "node:url";

/** Something to draw on in millimetres; 20 pixels a millimetre are 508 DPI. */
export type Sheet = { canvas: Canvas; ctx: SKRSContext2D; width: number; height: number };

/** How a line of text is set; sizes and tracking in millimetres. */
export type TextStyle = {
  size: number;
  colour: string;
  weight?: number;
  tracking?: number;
  align?: "left" | "center" | "right";
  face?: "sans" | "ocr-b";
};

/** Pixels a millimetre in all flat art. */
const artScale = 20;

/** An ID-1 card in millimetres (ISO/IEC 7810). */
export const cardSize = { width: 85.6, height: 54, corner: 3.18 };

/** A passport's data page in millimetres (ICAO 9303-4). */
export const pageSize = { width: 125, height: 88, corner: 3.2 };

const faces = { sans: "Specimen Sans", "ocr-b": "Specimen OCR-B" };

/** Makes the two typefaces known to the canvas; needed once in each thread before anything is drawn. */
export function loadFonts(): void {
  const inter = import.meta
    .resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2");
  GlobalFonts.registerFromPath(fileURLToPath(inter), faces.sans);
  const ocrB = new URL("../fonts/ocr-b.otf", import.meta.url);
  GlobalFonts.registerFromPath(fileURLToPath(ocrB), faces["ocr-b"]);
}

/** An empty card or page of that size in millimetres with rounded corners; what is drawn stays inside. */
export function newSheet(width: number, height: number, cornerRadius: number): Sheet {
  const canvas = createCanvas(Math.round(width * artScale), Math.round(height * artScale));
  const ctx = canvas.getContext("2d");
  ctx.scale(artScale, artScale);
  ctx.beginPath();
  ctx.roundRect(0, 0, width, height, cornerRadius);
  ctx.clip();
  return { canvas, ctx, width, height };
}

/** Sets one line of text with its baseline at that point in millimetres. */
export function setText(
  ctx: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  style: TextStyle,
): void {
  ctx.save();
  ctx.translate(x, y);
  // Fonts are hinted and spaced for pixel sizes: set large and scale down.
  const enlargement = 40;
  ctx.scale(1 / enlargement, 1 / enlargement);
  ctx.font = `${style.weight ?? 400} ${style.size * enlargement}px "${faces[style.face ?? "sans"]}"`;
  ctx.letterSpacing = `${(style.tracking ?? 0) * enlargement}px`;
  ctx.textAlign = style.align ?? "left";
  ctx.textBaseline = "alphabetic";
  ctx.fillStyle = style.colour;
  ctx.fillText(text, 0, 0);
  ctx.restore();
}

/** Runs the drawing with the context's state put back afterwards. */
export function inside(ctx: SKRSContext2D, draw: () => void): void {
  ctx.save();
  draw();
  ctx.restore();
}
