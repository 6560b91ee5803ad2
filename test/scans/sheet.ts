import { createCanvas, loadImage, type Canvas } from "@napi-rs/canvas";
import { resolve } from "node:path";

/** A document that lies on a scanner's glass. */
export interface Laid {
  /** The flat art of a specimen's side, by its name in `out/specimens/art`. */
  readonly art: string;
  /** Its middle, in millimetres from the sheet's top left corner. */
  readonly x: number;
  readonly y: number;
  /** Clockwise, in degrees. */
  readonly turn?: number;
}

/** The papers' sizes in millimetres. */
export const papers = { a4: { width: 210, height: 297 }, letter: { width: 215.9, height: 279.4 } };

const art = resolve(import.meta.dirname, "../../out/specimens/art");
const artDpi = 508;

/** A sheet as a flatbed scanner gives it: the lid, and the documents under it with a thin shadow along their edges. */
export async function drawSheet(
  laid: readonly Laid[],
  { paper = papers.a4, dpi = 150, lid = "#fbfbf9" } = {},
): Promise<Canvas> {
  const perMm = dpi / 25.4;
  const canvas = createCanvas(Math.round(paper.width * perMm), Math.round(paper.height * perMm));
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = lid;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  for (const { art: name, x, y, turn = 0 } of laid) {
    const picture = await loadImage(resolve(art, `${name}.png`));
    ctx.save();
    ctx.translate(x * perMm, y * perMm);
    ctx.rotate((turn * Math.PI) / 180);
    ctx.scale(dpi / artDpi, dpi / artDpi);
    ctx.shadowColor = "rgb(0 0 0 / 45%)";
    ctx.shadowBlur = 0.5 * perMm;
    ctx.drawImage(picture, -picture.width / 2, -picture.height / 2);
    ctx.restore();
  }
  return canvas;
}

/** The corners of a document of this size that lies there, in the sheet's pixels, clockwise from its top left. */
export function cornersOf(
  { x, y, turn = 0 }: Laid,
  { width, height, dpi = 150 }: { width: number; height: number; dpi?: number },
): { x: number; y: number }[] {
  const perMm = dpi / 25.4;
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)];
  const half = [
    [-width / 2, -height / 2],
    [width / 2, -height / 2],
    [width / 2, height / 2],
    [-width / 2, height / 2],
  ] as const;
  return half.map(([dx, dy]) => ({
    x: (x + dx * cos - dy * sin) * perMm,
    y: (y + dx * sin + dy * cos) * perMm,
  }));
}
